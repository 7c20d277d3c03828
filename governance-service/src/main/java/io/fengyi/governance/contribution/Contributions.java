package io.fengyi.governance.contribution;

/** One feature's part of what a rider has given; a bean of the feature. Every kind has at most one. */
public interface Contributions {

    ContributionKind kind();

    /** How much, and the newest few. */
    ContributionPart of(String workerId);
}
