package io.fengyi.governance.volunteer.hours;

import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person at one activity, once: created by the check-in.
 *
 * @param workerId after erasure a random token, so that person-times stay and persons stay countable
 * @param deviceMark of the phone that scanned, unique within the activity; null for records by hand
 * @param minutes that count; 0 until they are confirmed
 */
@Document("volunteer_hours")
record VolunteerHours(
        @Id String id,
        @Version @Nullable Long version,
        String activityId,
        String workerId,
        boolean erased,
        Spell spell,
        Presence in,
        @Nullable Presence out,
        @Nullable String deviceMark,
        HoursState state,
        int minutes,
        @Nullable HoursDecision confirmed,
        @Nullable HoursDecision voided,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final String CHECK_OUT = "check-outs";
    private static final String CONFIRMATION = "hours-confirmation";
    private static final String VOID = "void";

    static VolunteerHours arrived(
            String id, String activityId, String workerId, Spell spell, Presence in, @Nullable String deviceMark) {
        return new VolunteerHours(
                id,
                null,
                activityId,
                workerId,
                false,
                spell,
                in,
                null,
                deviceMark,
                HoursState.RECORDED,
                0,
                null,
                null,
                null);
    }

    /** @throws InvalidTransition once the hours are decided */
    VolunteerHours left(Presence gone, @Nullable String mark) {
        require(HoursState.RECORDED, CHECK_OUT);
        return new VolunteerHours(
                id,
                version,
                activityId,
                workerId,
                erased,
                spell,
                in,
                gone,
                deviceMark == null ? mark : deviceMark,
                state,
                minutes,
                confirmed,
                voided,
                outbox);
    }

    /** What the times say; 0 without a check-out, unless somebody who was there says otherwise. */
    int measured() {
        return out == null ? 0 : CountedMinutes.between(in.at(), out.at(), spell.minutes());
    }

    /**
     * The time counts: as measured, or as corrected.
     *
     * @throws InvalidTransition when it was decided already
     * @throws InvalidValue 422 {@code minutes-not-possible}
     */
    VolunteerHours confirm(@Nullable Integer corrected, HoursDecision decision) {
        require(HoursState.RECORDED, CONFIRMATION);
        int counting = corrected == null ? measured() : corrected;
        if (!CountedMinutes.possible(counting, spell.minutes())) {
            throw new InvalidValue(
                    "/entries",
                    "minutes-not-possible",
                    "minutes: " + counting + " of " + id + " (half hours up to " + spell.minutes() + ")");
        }
        return decided(HoursState.CONFIRMED, counting, decision, null);
    }

    /**
     * The time does not count after all.
     *
     * @throws InvalidTransition unless it was confirmed
     */
    VolunteerHours voidBy(HoursDecision decision) {
        require(HoursState.CONFIRMED, VOID);
        return decided(HoursState.VOIDED, minutes, confirmed, decision);
    }

    /** Keeps the hours and says no longer whose they were. */
    VolunteerHours forgotten(String token) {
        return new VolunteerHours(
                id,
                version,
                activityId,
                token,
                true,
                spell,
                in,
                out,
                null,
                state,
                minutes,
                confirmed == null ? null : confirmed.withoutReason(),
                voided == null ? null : voided.withoutReason(),
                outbox);
    }

    VolunteerHours with(@Nullable Outbox events) {
        return new VolunteerHours(
                id,
                version,
                activityId,
                workerId,
                erased,
                spell,
                in,
                out,
                deviceMark,
                state,
                minutes,
                confirmed,
                voided,
                events);
    }

    boolean isOf(String worker) {
        return !erased && workerId.equals(worker);
    }

    private VolunteerHours decided(
            HoursState next, int counting, @Nullable HoursDecision confirmation, @Nullable HoursDecision annulment) {
        return new VolunteerHours(
                id,
                version,
                activityId,
                workerId,
                erased,
                spell,
                in,
                out,
                deviceMark,
                next,
                counting,
                confirmation,
                annulment,
                outbox);
    }

    private void require(HoursState needed, String command) {
        if (state != needed) {
            throw new InvalidTransition("hours " + id, state, command, allowed(state));
        }
    }

    static List<String> allowed(HoursState state) {
        return switch (state) {
            case RECORDED -> List.of(CHECK_OUT, CONFIRMATION);
            case CONFIRMED -> List.of(VOID);
            case VOIDED -> List.of();
        };
    }
}
