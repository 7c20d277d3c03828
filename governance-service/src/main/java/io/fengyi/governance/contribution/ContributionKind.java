package io.fengyi.governance.contribution;

/** The parts of what a rider gives. Source: governance.md 3.7. */
public enum ContributionKind {
    REPORTS,
    SUPPORTS,
    HOURS,
    APPOINTMENTS,
    ACCEPTANCES,
    GROUPS
}
