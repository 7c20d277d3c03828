package io.fengyi.registry.instructor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One instructor looks after one enterprise for some time.
 *
 * @param id {@code asg_…}
 * @param communityCode home of the enterprise when it was assigned
 * @param until first day without the instructor; null while no end is known
 * @param key idempotency key of the request that made it
 */
record Assignment(
        String id,
        String enterpriseId,
        String communityCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String key) {

    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean endsAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    Assignment releasedOn(LocalDate day) {
        return new Assignment(id, enterpriseId, communityCode, from, day.isBefore(from) ? from : day, key);
    }
}
