package io.fengyi.points.rule;

/** Life of a rule book: DRAFT → SCHEDULED → IN_FORCE → RETIRED; SCHEDULED → DRAFT. */
public enum RuleBookState {
    DRAFT,
    SCHEDULED,
    IN_FORCE,
    RETIRED
}
