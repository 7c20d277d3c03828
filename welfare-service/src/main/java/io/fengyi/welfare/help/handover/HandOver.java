package io.fengyi.welfare.help.handover;

import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.clock.HandOverPolicy;
import io.fengyi.welfare.help.clock.HandOverStage;
import io.fengyi.workingtime.SlaClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in a request.
 *
 * @param id {@code hnd_…}
 * @param department code of the unit
 * @param brief what it is asked to do; not for the requester
 * @param reply what it answered; the requester reads it
 * @param repliedOn business day of the reply
 * @param returnReason why it gave the request back; not for the requester
 */
public record HandOver(
        String id,
        String department,
        HandOverState state,
        SlaClock<HandOverPolicy, HandOverStage> clock,
        Instant at,
        LocalDate day,
        @Nullable Sealed brief,
        @Nullable Instant repliedAt,
        @Nullable LocalDate repliedOn,
        @Nullable Sealed reply,
        @Nullable Sealed returnReason) {

    /** Begins with the clock for acceptance running. */
    public static HandOver to(String id, String department, @Nullable Sealed brief, Instant at, LocalDate day) {
        SlaClock<HandOverPolicy, HandOverStage> clock = SlaClock.of(HandOverPolicy.DEPARTMENT);
        return new HandOver(
                id,
                department,
                HandOverState.HANDED_OVER,
                clock.turn(HandOverState.HANDED_OVER.counting(), Set.of(), at),
                at,
                day,
                brief,
                null,
                null,
                null,
                null);
    }

    /** @throws InvalidTransition unless it was just handed over */
    public HandOver accept(Instant now) {
        check(HandOverCommand.ACCEPTANCE);
        return in(HandOverState.ACCEPTED, now);
    }

    /** @throws InvalidTransition unless it was accepted */
    public HandOver reply(Sealed text, Instant now, LocalDate today) {
        check(HandOverCommand.REPLY);
        return in(HandOverState.REPLIED, now).replied(text, now, today);
    }

    /** @throws InvalidTransition when it was answered or given back already */
    public HandOver giveBack(Sealed why, Instant now) {
        check(HandOverCommand.RETURN);
        HandOver returned = in(HandOverState.RETURNED, now);
        return new HandOver(
                id, department, returned.state, returned.clock, at, day, brief, repliedAt, repliedOn, reply, why);
    }

    /** The department's own solution of the request is its reply, whatever it did before. */
    public HandOver solved(Sealed text, Instant now, LocalDate today) {
        return state.isOpen() ? in(HandOverState.REPLIED, now).replied(text, now, today) : this;
    }

    /** The request went on or ended without it. */
    public HandOver close(Instant now) {
        return state.isOpen() ? in(HandOverState.CLOSED, now) : this;
    }

    /** Nobody can answer while the requester is asked. */
    public HandOver pause(Instant now) {
        return turned(state, clock.turn(Set.of(), state.counting(), now));
    }

    public HandOver resume(Instant now) {
        return turned(state, clock.turn(state.counting(), Set.of(), now));
    }

    public HandOver breached(HandOverStage stage) {
        return turned(state, clock.breached(stage));
    }

    public HandOver withoutWords() {
        return new HandOver(id, department, state, clock, at, day, null, repliedAt, repliedOn, null, null);
    }

    private void check(HandOverCommand command) {
        if (!state.allowed().contains(command)) {
            throw new InvalidTransition("hand-over " + id, state, command.toString(), state.allowed());
        }
    }

    private HandOver in(HandOverState next, Instant now) {
        return turned(next, clock.turn(next.counting(), Set.of(), now));
    }

    private HandOver turned(HandOverState next, SlaClock<HandOverPolicy, HandOverStage> turned) {
        return new HandOver(id, department, next, turned, at, day, brief, repliedAt, repliedOn, reply, returnReason);
    }

    private HandOver replied(Sealed text, Instant now, LocalDate today) {
        return new HandOver(id, department, state, clock, at, day, brief, now, today, text, returnReason);
    }
}
