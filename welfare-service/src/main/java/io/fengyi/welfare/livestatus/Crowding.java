package io.fengyi.welfare.livestatus;

/** How full a place is. */
public enum Crowding {
    FREE,
    BUSY,
    FULL
}
