package io.fengyi.points.reconciliation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param monthlyBudget points that may be awarded in a month before an alarm; none means no alarm */
@ConfigurationProperties("fengyi.points")
public record ReconciliationSettings(@Nullable Long monthlyBudget) {}
