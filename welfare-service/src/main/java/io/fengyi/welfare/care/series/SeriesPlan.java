package io.fengyi.welfare.care.series;

import io.fengyi.welfare.care.plan.ActivityPlan;

/**
 * What recurs and how.
 *
 * @param first the first activity; the others are the same at the times of the rule
 */
public record SeriesPlan(SeriesKind kind, String name, Recurrence recurrence, ActivityPlan first) {}
