package io.fengyi.welfare.care.attendance;

/** A scan that was sent more than a day later waits until somebody who was there confirms it by hand. */
public enum CheckInState {
    CONFIRMED,
    LATE_SYNC
}
