package io.fengyi.governance.volunteer.activity;

import java.time.Instant;

/**
 * One taken place.
 *
 * @param id {@code vsu_…}: what a leader names a volunteer by, without learning who it is
 */
public record SignUp(String id, String workerId, Instant at) {}
