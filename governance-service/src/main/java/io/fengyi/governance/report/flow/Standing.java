package io.fengyi.governance.report.flow;

/** As what somebody stands before one report: roles cut to that report's place, unit and reporter. */
public enum Standing {
    /** The report's own reporter. */
    REPORTER,
    /** Grid staff whose area covers the report. */
    GRID_STAFF,
    /** Community staff whose area covers the report. */
    COMMUNITY_STAFF,
    /** Staff of the unit that the report is dispatched to. */
    UNIT,
    /** The subdistrict that the report lies in. */
    STREET_ADMIN,
    /** The scheduler. */
    SYSTEM;

    public boolean isStaff() {
        return this != REPORTER && this != SYSTEM;
    }
}
