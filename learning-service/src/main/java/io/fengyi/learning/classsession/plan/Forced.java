package io.fengyi.learning.classsession.plan;

import java.time.Instant;

/**
 * That a class takes place in the peak hours of a site all the same.
 *
 * @param peak e.g. {@code 11:00–13:00}
 * @param reason at least ten characters
 * @param by account that insisted
 */
public record Forced(String peak, String reason, String by, Instant at) {}
