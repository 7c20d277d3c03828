package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A volunteer activity took place.
 *
 * @param kind LEAFLETS, HYGIENE, PARKING_ORDER …
 * @param communityCode 12 digits
 * @param personTimes check-ins
 * @param businessDay day of the start in Asia/Shanghai
 */
@EventContract(topic = "governance.volunteer.v1", type = "fengyi.governance.VolunteerActivityHeld.v1")
public record VolunteerActivityHeld(
        String activityId, String kind, String communityCode, int personTimes, LocalDate businessDay) {}
