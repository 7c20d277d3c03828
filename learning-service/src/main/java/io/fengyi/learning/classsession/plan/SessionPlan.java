package io.fengyi.learning.classsession.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class is to be.
 *
 * @param topic dictionary code under which its minutes count, e.g. SAFETY
 * @param speakers at most 5
 * @param capacity seats, 1–500; null for no limit
 * @param instructorId account that runs it; null when only street admins do
 */
public record SessionPlan(
        String title,
        SessionKind kind,
        SessionSlot slot,
        SessionChannel channel,
        String topic,
        SessionPlace place,
        Schedule schedule,
        List<Speaker> speakers,
        @Nullable Integer capacity,
        @Nullable String instructorId) {

    public SessionPlan {
        speakers = List.copyOf(speakers);
    }

    public boolean isRunBy(String accountId) {
        return accountId.equals(instructorId);
    }

    /** Whether those who were told of the one need to be told of the other. */
    public boolean takesPlaceLike(SessionPlan other) {
        return kind == other.kind
                && slot == other.slot
                && channel == other.channel
                && place.equals(other.place)
                && schedule.equals(other.schedule);
    }
}
