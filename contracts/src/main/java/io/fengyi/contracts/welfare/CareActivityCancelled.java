package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A planned care activity does not take place.
 *
 * @param seriesKind WARM_BEE or WARM_SERVICE
 * @param season SPRING, SUMMER, AUTUMN or WINTER
 * @param theme what it is about
 * @param communityCode 12 digits
 */
@EventContract(topic = "welfare.care-activity.v1", type = "fengyi.welfare.CareActivityCancelled.v1")
public record CareActivityCancelled(
        String careActivityId,
        String seriesKind,
        String season,
        @Nullable String theme,
        String communityCode) {}
