package io.fengyi.governance.volunteer.hours;

import org.jspecify.annotations.Nullable;

/**
 * Hours, as their door shows them.
 *
 * @param minutes confirmed, or what the times say so far
 * @param handle how the volunteer is shown; null for their own list and after erasure
 * @param signUpId what a leader names them by; null when their place was given up
 */
public record HoursFile(
        String id,
        String activityId,
        Spell spell,
        Presence in,
        @Nullable Presence out,
        HoursState state,
        int minutes,
        @Nullable HoursDecision voided,
        @Nullable String handle,
        @Nullable String signUpId) {

    static HoursFile of(VolunteerHours hours, @Nullable String handle, @Nullable String signUpId) {
        return new HoursFile(
                hours.id(),
                hours.activityId(),
                hours.spell(),
                hours.in(),
                hours.out(),
                hours.state(),
                hours.state() == HoursState.RECORDED ? hours.measured() : hours.minutes(),
                hours.voided(),
                handle,
                signUpId);
    }

    static HoursFile own(VolunteerHours hours) {
        return of(hours, null, null);
    }
}
