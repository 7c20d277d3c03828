package io.fengyi.welfare.facility;

/** What an inspection found; BROKEN opens a repair. */
public enum InspectionResult {
    OK,
    WORN,
    BROKEN
}
