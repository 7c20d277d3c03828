package io.fengyi.welfare.repair;

import java.util.Locale;

/** What can be done to a repair; in the API each is the last part of a path. */
public enum RepairCommand {
    ASSIGNMENT,
    FIXING,
    ACCEPTANCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
