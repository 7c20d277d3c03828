package io.fengyi.governance.charter;

/** DRAFT → PUBLISHED; a published text never changes, a new version does. */
public enum CharterState {
    DRAFT,
    PUBLISHED
}
