package io.fengyi.welfare.help.flow;

/** As what somebody stands before one request. There is none for an employer, so there is nothing to grant one. */
public enum Standing {
    /** The person who asked. */
    REQUESTER,
    /** Community staff and the subdistrict, where the request lies. */
    OFFICE,
    /** Staff of a department that the request was handed over to. */
    DEPARTMENT,
    /** The scheduler. */
    SYSTEM;

    public boolean isStaff() {
        return this == OFFICE || this == DEPARTMENT;
    }
}
