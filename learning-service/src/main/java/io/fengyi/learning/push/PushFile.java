package io.fengyi.learning.push;

import io.fengyi.learning.course.CourseCatalogue.OfferedLesson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push as its door shows it.
 *
 * @param reached how many got it so far
 */
public record PushFile(
        String id,
        long version,
        PushState state,
        OfferedLesson lesson,
        PushAudience audience,
        List<PushChannel> channels,
        Instant sendAt,
        Instant dueAt,
        @Nullable String cancelledBecause,
        int reached,
        @Nullable Instant finishedAt) {

    static PushFile of(LearningPush push) {
        LearningPush.Milestone cancelled = push.cancelled();
        return new PushFile(
                push.id(),
                push.currentVersion(),
                push.state(),
                push.lesson(),
                push.audience(),
                push.channels(),
                push.sendAt(),
                push.dueAt(),
                cancelled == null ? null : cancelled.reason(),
                push.delivery().reached(),
                push.delivery().finishedAt());
    }
}
