package io.fengyi.governance.volunteer.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What hours belong to, as it was when the person came.
 *
 * @param month of the business day, for figures
 * @param minutes the activity's length: nobody gets more
 */
public record Spell(
        String teamId,
        String kind,
        String channel,
        String communityCode,
        LocalDate businessDay,
        String month,
        Instant startsAt,
        int minutes) {}
