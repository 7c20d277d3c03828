package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A worker's time at a volunteer activity counts.
 *
 * @param communityCode 12 digits
 * @param minutes multiple of 30
 * @param businessDay day of the activity in Asia/Shanghai
 */
@EventContract(topic = "governance.volunteer.v1", type = "fengyi.governance.VolunteerHoursConfirmed.v1")
public record VolunteerHoursConfirmed(
        String activityId, String communityCode, String hoursId, String workerId, int minutes, LocalDate businessDay) {}
