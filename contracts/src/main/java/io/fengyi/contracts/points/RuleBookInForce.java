package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A rule book judges the facts from this day on.
 *
 * @param version 1 for the first book, then one higher each
 * @param effectiveFrom first business day in Asia/Shanghai
 */
@EventContract(topic = "points.rule-book.v1", type = "fengyi.points.RuleBookInForce.v1")
public record RuleBookInForce(String ruleBookId, int version, LocalDate effectiveFrom) {}
