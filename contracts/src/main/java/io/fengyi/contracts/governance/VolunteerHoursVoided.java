package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A worker's time at a volunteer activity does not count.
 *
 * @param communityCode 12 digits
 * @param minutes as confirmed
 * @param businessDay day of the activity in Asia/Shanghai
 */
@EventContract(topic = "governance.volunteer.v1", type = "fengyi.governance.VolunteerHoursVoided.v1")
public record VolunteerHoursVoided(
        String activityId, String communityCode, String hoursId, String workerId, int minutes, LocalDate businessDay) {}
