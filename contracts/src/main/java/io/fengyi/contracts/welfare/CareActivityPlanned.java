package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A care activity has a date and a place.
 *
 * @param seriesKind WARM_BEE or WARM_SERVICE
 * @param season SPRING, SUMMER, AUTUMN or WINTER
 * @param theme what it is about
 * @param communityCode 12 digits
 * @param startsAt planned start
 */
@EventContract(topic = "welfare.care-activity.v1", type = "fengyi.welfare.CareActivityPlanned.v1")
public record CareActivityPlanned(
        String careActivityId,
        String seriesKind,
        String season,
        @Nullable String theme,
        String communityCode,
        Instant startsAt) {}
