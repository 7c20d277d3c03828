package io.fengyi.learning.classsession.plan;

/** What sort of class it is. Source: learning.md 3.3. */
public enum SessionKind {
    MORNING_CLASS,
    TOURING_SCHOOL,
    SYMPOSIUM,
    ONLINE_DISCUSSION,
    WINTER_TRAINING
}
