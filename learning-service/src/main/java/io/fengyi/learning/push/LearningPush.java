package io.fengyi.learning.push;

import io.fengyi.http.InvalidTransition;
import io.fengyi.learning.course.CourseCatalogue.OfferedLesson;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One lesson for one audience at one time.
 *
 * @param sendAt what was asked for
 * @param dueAt when it goes: not in quiet hours
 * @param delivery how far it got
 */
@Document("learning_pushes")
record LearningPush(
        @Id String id,
        @Version @Nullable Long version,
        PushState state,
        OfferedLesson lesson,
        PushAudience audience,
        List<PushChannel> channels,
        Instant sendAt,
        Instant dueAt,
        Milestone planned,
        @Nullable Milestone cancelled,
        Delivery delivery,
        @Nullable Outbox outbox)
        implements Announcing {

    /** The platform itself. */
    static final String SYSTEM = "SYS";

    /** A batch adds a few events; with so many waiting it is better to let the relay catch up. */
    private static final int MOST_WAITING = Outbox.MOST - 8;

    /**
     * Something that was done once.
     *
     * @param by account, or {@link #SYSTEM}
     * @param key idempotency key of the request
     */
    record Milestone(
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String key) {}

    /**
     * How far the push got through its audience, which is walked in the order of worker ids.
     *
     * @param after the last worker looked at; null when the push is over
     * @param reached how many got it
     */
    record Delivery(
            @Nullable String after, int reached, @Nullable Instant finishedAt) {}

    static LearningPush planned(
            String id,
            OfferedLesson lesson,
            PushAudience audience,
            List<PushChannel> channels,
            Instant sendAt,
            Milestone planned) {
        return new LearningPush(
                id,
                null,
                PushState.PLANNED,
                lesson,
                audience,
                channels.stream().distinct().sorted().toList(),
                sendAt,
                QuietHours.next(sendAt),
                planned,
                null,
                new Delivery(null, 0, null),
                null);
    }

    /** @throws InvalidTransition when it is being sent, was sent or was cancelled already */
    LearningPush cancel(Milestone milestone) {
        if (!state.allowed().contains("cancellation")) {
            throw new InvalidTransition("learning push " + id, state, "cancellation", state.allowed());
        }
        return in(PushState.CANCELLED, milestone, delivery);
    }

    /** The lesson is no longer taught, so the rest of the audience does not get it. */
    LearningPush lessonGone(Instant at) {
        return in(
                PushState.CANCELLED,
                new Milestone(at, SYSTEM, "lesson " + lesson.lessonId() + " is gone", null),
                new Delivery(null, delivery.reached(), null));
    }

    LearningPush reached(String after, int more) {
        return in(PushState.SENDING, cancelled, new Delivery(after, delivery.reached() + more, null));
    }

    LearningPush finished(Instant at) {
        return in(PushState.SENT, cancelled, new Delivery(null, delivery.reached(), at));
    }

    boolean isOnItsWay() {
        return state == PushState.PLANNED || state == PushState.SENDING;
    }

    boolean canTellMore() {
        return outbox == null || outbox.events().size() <= MOST_WAITING;
    }

    LearningPush with(@Nullable Outbox events) {
        return new LearningPush(
                id, version, state, lesson, audience, channels, sendAt, dueAt, planned, cancelled, delivery, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private LearningPush in(PushState next, @Nullable Milestone cancellation, Delivery progress) {
        return new LearningPush(
                id, version, next, lesson, audience, channels, sendAt, dueAt, planned, cancellation, progress, outbox);
    }
}
