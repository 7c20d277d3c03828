package io.fengyi.welfare.station;

import java.util.Locale;

/** What can be done to a station; in the API each is the last part of a path. */
public enum StationCommand {
    SUSPENSION,
    REOPENING,
    CLOSURE;

    StationState leadsTo() {
        return switch (this) {
            case SUSPENSION -> StationState.SUSPENDED;
            case REOPENING -> StationState.ACTIVE;
            case CLOSURE -> StationState.CLOSED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
