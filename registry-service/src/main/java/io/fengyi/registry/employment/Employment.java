package io.fengyi.registry.employment;

import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One spell of work of one person for one enterprise.
 *
 * <p>Figures speak of the end of a day: a spell is open on a day when it had begun and had not ended by that evening.
 *
 * @param id {@code emp_…}
 * @param engagement code of the dictionary engagement
 * @param roleTag code of the dictionary roleTag, or none
 * @param from first day, ISO
 * @param until day of the end, ISO, or {@link Days#OPEN}
 */
public record Employment(
        String id,
        String enterpriseId,
        @Nullable String siteId,
        String engagement,
        @Nullable String roleTag,
        String from,
        String until) {

    public LocalDate begin() {
        return LocalDate.parse(from);
    }

    /** Day on which the spell ends or ended; null when no end is known. */
    public @Nullable LocalDate end() {
        return Days.endOf(until);
    }

    public boolean isOpenOn(LocalDate day) {
        String stored = Days.stored(day);
        return from.compareTo(stored) <= 0 && stored.compareTo(until) < 0;
    }

    /** The spell ended on that day, or as it was if it had ended before; a spell that began later ends as it begins. */
    public Employment endedOn(LocalDate day) {
        String end = Days.stored(day).compareTo(from) < 0 ? from : Days.stored(day);
        return until.compareTo(end) <= 0
                ? this
                : new Employment(id, enterpriseId, siteId, engagement, roleTag, from, end);
    }
}
