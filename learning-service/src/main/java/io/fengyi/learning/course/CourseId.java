package io.fengyi.learning.course;

import io.fengyi.store.Ids;

/** Names a course, e.g. {@code crs_0HZ8K3QF5S1RM}. */
public record CourseId(String value) {

    static CourseId next() {
        return new CourseId(Ids.next("crs"));
    }

    @Override
    public String toString() {
        return value;
    }
}
