package io.fengyi.registry.message;

/** What messages are about; people choose the push channels of each. */
public enum Topic {
    REPORT,
    POINTS,
    LEARNING,
    VOLUNTEERING,
    GRID,
    STATION,
    /** Urgent cases for staff on duty. */
    DUTY
}
