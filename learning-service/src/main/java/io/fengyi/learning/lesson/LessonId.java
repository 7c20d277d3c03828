package io.fengyi.learning.lesson;

import io.fengyi.store.Ids;

/** Names a lesson, e.g. {@code lsn_0HZ8K3QF5S1RM}. */
public record LessonId(String value) {

    public static LessonId next() {
        return new LessonId(Ids.next("lsn"));
    }

    @Override
    public String toString() {
        return value;
    }
}
