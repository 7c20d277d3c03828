package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A care activity took place.
 *
 * @param seriesKind WARM_BEE or WARM_SERVICE
 * @param season SPRING, SUMMER, AUTUMN or WINTER
 * @param theme what it is about
 * @param communityCode 12 digits
 * @param personTimes check-ins
 * @param businessDay day of the start in Asia/Shanghai
 */
@EventContract(topic = "welfare.care-activity.v1", type = "fengyi.welfare.CareActivityHeld.v1")
public record CareActivityHeld(
        String careActivityId,
        String seriesKind,
        String season,
        @Nullable String theme,
        String communityCode,
        int personTimes,
        LocalDate businessDay) {}
