package io.fengyi.welfare.care.plan;

/**
 * A department and its part in an activity.
 *
 * @param unit code of the registry's dictionary {@code unit}
 */
public record Department(String unit, String part) {}
