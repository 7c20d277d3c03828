package io.fengyi.welfare.brake;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param code problem code when it was tried more often, 429
 * @param most tries within the window, which begins with the first of them
 */
public record Brake(String code, int most, Duration window) {}
