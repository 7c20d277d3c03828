package io.fengyi.welfare.care.activity;

import java.util.Locale;

/** What can be done to an activity. */
public enum ActivityCommand {
    CHANGE,
    CANCELLATION,
    HOLDING,
    SIGN_OFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
