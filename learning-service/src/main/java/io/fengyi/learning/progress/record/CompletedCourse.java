package io.fengyi.learning.progress.record;

import java.time.Instant;
import java.util.List;

/** A course all of whose lessons are done. */
public record CompletedCourse(String courseId, String topic, List<String> tags, Instant at) {

    public CompletedCourse {
        tags = List.copyOf(tags);
    }
}
