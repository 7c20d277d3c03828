package io.fengyi.points.rule;

/** What can be rewarded; each is told by another service's event (points.md 3.3). */
public enum FactType {
    REPORT_VERIFIED,
    REPORT_SUPPORT_CONFIRMED,
    VOLUNTEER_HOURS_CONFIRMED,
    ATTENDANCE_CONFIRMED,
    COURSE_COMPLETED
}
