package io.fengyi.governance.volunteer.hours;

/** RECORDED → CONFIRMED → VOIDED. Source: governance.md 3.5. */
public enum HoursState {
    RECORDED,
    CONFIRMED,
    VOIDED
}
