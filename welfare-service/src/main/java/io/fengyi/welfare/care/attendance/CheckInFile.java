package io.fengyi.welfare.care.attendance;

import java.time.Instant;

/**
 * A check-in as the person sees it.
 *
 * @param already whether it was there before this request
 */
public record CheckInFile(String id, String activityId, CheckInState state, Instant at, boolean already) {}
