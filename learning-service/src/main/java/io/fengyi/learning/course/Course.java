package io.fengyi.learning.course;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.learning.lesson.Lesson;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A course of the catalogue.
 *
 * @param drafted by whom it was entered; the key makes the request repeatable
 */
@Document("courses")
record Course(
        @Id String id,
        @Version @Nullable Long version,
        CourseState state,
        CourseContent content,
        Milestone drafted,
        @Nullable Milestone published,
        @Nullable Milestone retired,
        @Nullable Outbox outbox)
        implements Announcing {

    /**
     * Something that was done once.
     *
     * @param by account
     * @param key idempotency key of the request
     */
    record Milestone(Instant at, String by, @Nullable String key) {}

    static Course draft(CourseId id, CourseContent content, Milestone drafted) {
        content.checkLengths();
        return new Course(id.value(), null, CourseState.DRAFT, content, drafted, null, null, null);
    }

    /**
     * The course with another content. A published lesson keeps its length and body: what differs is a new lesson.
     *
     * @throws InvalidTransition when it is retired
     * @throws Conflict {@code published-lesson-frozen}
     */
    Course revised(CourseContent next) {
        next.checkLengths();
        if (state == CourseState.RETIRED) {
            throw refused("change");
        }
        if (state == CourseState.PUBLISHED) {
            next.lessons().forEach(this::refuseOtherTeaching);
        }
        return new Course(id, version, state, next, drafted, published, retired, outbox);
    }

    Course publish(Milestone milestone) {
        if (state != CourseState.DRAFT) {
            throw refused("publication");
        }
        return new Course(id, version, CourseState.PUBLISHED, content, drafted, milestone, retired, outbox);
    }

    Course retire(Milestone milestone) {
        if (state != CourseState.PUBLISHED) {
            throw refused("retirement");
        }
        return new Course(id, version, CourseState.RETIRED, content, drafted, published, milestone, outbox);
    }

    /** The course after media were erased; erasing goes before freezing. */
    Course withoutMedia(String mediaId) {
        return new Course(id, version, state, content.withoutMedia(mediaId), drafted, published, retired, outbox);
    }

    Course with(@Nullable Outbox events) {
        return new Course(id, version, state, content, drafted, published, retired, events);
    }

    boolean isDraftOf(String accountId) {
        return state == CourseState.DRAFT && drafted.by().equals(accountId);
    }

    boolean isPublished() {
        return state == CourseState.PUBLISHED;
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private void refuseOtherTeaching(Lesson next) {
        content.lesson(next.id()).filter(known -> !known.teachesTheSameAs(next)).ifPresent(known -> {
            throw new Conflict(
                    "published-lesson-frozen",
                    "lesson: " + next.id() + " (length and body stay; without its id it becomes a new lesson)");
        });
    }

    private InvalidTransition refused(String command) {
        return new InvalidTransition("course " + id, state, command, state.allowed());
    }
}
