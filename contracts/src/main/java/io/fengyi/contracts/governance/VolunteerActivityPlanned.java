package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.Instant;

/**
 * A volunteer activity has a date and a place.
 *
 * @param kind LEAFLETS, HYGIENE, PARKING_ORDER …
 * @param communityCode 12 digits
 * @param startsAt planned start
 * @param minutes 15–480
 */
@EventContract(topic = "governance.volunteer.v1", type = "fengyi.governance.VolunteerActivityPlanned.v1")
public record VolunteerActivityPlanned(
        String activityId, String kind, String communityCode, Instant startsAt, int minutes) {}
