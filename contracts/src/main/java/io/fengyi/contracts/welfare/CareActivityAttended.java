package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A worker checked in at a care activity.
 *
 * @param seriesKind WARM_BEE or WARM_SERVICE
 * @param season SPRING, SUMMER, AUTUMN or WINTER
 * @param workerId who came
 * @param communityCode 12 digits
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "welfare.care-activity.v1", type = "fengyi.welfare.CareActivityAttended.v1")
public record CareActivityAttended(
        String careActivityId,
        String seriesKind,
        String season,
        String workerId,
        String communityCode,
        LocalDate businessDay) {}
