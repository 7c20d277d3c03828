package io.fengyi.learning.classsession;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.learning.classsession.plan.Forced;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A class with a date and a place.
 *
 * @param forced why it takes place in the peak hours of its site; null when it touches none
 * @param sequence counts the changes that calendars must know of (RFC 5545 SEQUENCE)
 * @param attended somebody was counted, so it can no more be cancelled
 * @param heads how many were seen; stands beside the count and is never added
 * @param voiding annulled, and some attendance may still have to be voided
 * @param creationKey idempotency key of the request that planned it
 */
@Document("class_sessions")
record ClassSession(
        @Id String id,
        @Version @Nullable Long version,
        SessionState state,
        SessionPlan plan,
        @Nullable Forced forced,
        List<SessionStep> steps,
        int sequence,
        boolean attended,
        @Nullable Integer heads,
        boolean voiding,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final Duration OPENS_BEFORE = Duration.ofMinutes(15);

    ClassSession {
        steps = List.copyOf(steps);
    }

    /** A planned session, or one that was held already and is entered later. */
    static ClassSession planned(
            String id, SessionState state, SessionPlan plan, @Nullable Forced forced, SessionStep planning) {
        return new ClassSession(
                id, null, state, plan, forced, List.of(planning), 0, false, null, false, planning.key(), null);
    }

    /** As it is at that instant: from 15 minutes before the start on it is open, whether or not a sweep has come by. */
    ClassSession asOf(Instant now) {
        boolean due = state == SessionState.PLANNED
                && !now.isBefore(plan.schedule().startsAt().minus(OPENS_BEFORE));
        return due ? moved(SessionState.OPEN, SessionStep.bySystem("opening", now)) : this;
    }

    ClassSession changed(SessionPlan next, @Nullable Forced nextForced, SessionStep step) {
        require(step, SessionState.PLANNED);
        return new ClassSession(
                id,
                version,
                state,
                next,
                nextForced,
                steps(step),
                plan.equals(next) ? sequence : sequence + 1,
                attended,
                heads,
                voiding,
                creationKey,
                outbox);
    }

    ClassSession open(SessionStep step) {
        require(step, SessionState.PLANNED);
        return moved(SessionState.OPEN, step);
    }

    /** @throws Conflict {@code class-not-started} */
    ClassSession hold(SessionStep step) {
        require(step, SessionState.OPEN);
        if (step.at().isBefore(plan.schedule().startsAt())) {
            throw new Conflict(
                    "class-not-started",
                    "session " + id + " starts at " + plan.schedule().startsAt());
        }
        return moved(SessionState.HELD, step);
    }

    /** @throws Conflict {@code class-attended} when somebody was counted already */
    ClassSession cancel(SessionStep step) {
        require(step, SessionState.PLANNED, SessionState.OPEN);
        if (attended) {
            throw new Conflict("class-attended", "session " + id + ": somebody has checked in");
        }
        ClassSession cancelled = moved(SessionState.CANCELLED, step);
        return cancelled.copy(cancelled.sequence + 1, attended, heads, voiding, outbox);
    }

    ClassSession annul(SessionStep step) {
        require(step, SessionState.HELD);
        ClassSession annulled = moved(SessionState.ANNULLED, step);
        return annulled.copy(annulled.sequence + 1, attended, heads, true, outbox);
    }

    /** Every attendance is void now. */
    ClassSession voided() {
        return copy(sequence, attended, heads, false, outbox);
    }

    /** @throws Conflict {@code class-does-not-count} when it was cancelled or annulled */
    ClassSession attendedBySomebody() {
        if (!state.counts()) {
            throw new Conflict("class-does-not-count", "session " + id + " is " + state);
        }
        return copy(sequence, true, heads, voiding, outbox);
    }

    ClassSession withHeads(int seen) {
        if (state != SessionState.OPEN && state != SessionState.HELD) {
            throw refused("headcount");
        }
        return copy(sequence, attended, seen, voiding, outbox);
    }

    ClassSession with(@Nullable Outbox events) {
        return copy(sequence, attended, heads, voiding, events);
    }

    boolean remembers(@Nullable String key) {
        return key != null && steps.stream().anyMatch(step -> key.equals(step.key()));
    }

    /** The last step that carries a reason: why it was cancelled or annulled. */
    Optional<String> reason() {
        return steps.stream()
                .flatMap(step -> Optional.ofNullable(step.reason()).stream())
                .reduce((first, second) -> second);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }

    private void require(SessionStep step, SessionState... from) {
        if (!List.of(from).contains(state)) {
            throw refused(step.command());
        }
    }

    private InvalidTransition refused(String command) {
        return new InvalidTransition("class session " + id, state, command, state.allowed());
    }

    private ClassSession moved(SessionState to, SessionStep step) {
        return new ClassSession(
                id, version, to, plan, forced, steps(step), sequence, attended, heads, voiding, creationKey, outbox);
    }

    private ClassSession copy(
            int nextSequence,
            boolean nextAttended,
            @Nullable Integer nextHeads,
            boolean nextVoiding,
            @Nullable Outbox nextOutbox) {
        return new ClassSession(
                id,
                version,
                state,
                plan,
                forced,
                steps,
                nextSequence,
                nextAttended,
                nextHeads,
                nextVoiding,
                creationKey,
                nextOutbox);
    }

    private List<SessionStep> steps(SessionStep more) {
        List<SessionStep> all = new ArrayList<>(steps);
        all.add(more);
        return all;
    }
}
