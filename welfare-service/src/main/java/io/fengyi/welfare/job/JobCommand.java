package io.fengyi.welfare.job;

import java.util.Locale;

/** What can be done to an advert; in the API each is the last part of a path. */
public enum JobCommand {
    OPENING,
    FILLING,
    WITHDRAWAL,
    /** By the system alone, when it is past its last day. */
    EXPIRY;

    JobState leadsTo() {
        return switch (this) {
            case OPENING -> JobState.OPEN;
            case FILLING -> JobState.FILLED;
            case WITHDRAWAL -> JobState.WITHDRAWN;
            case EXPIRY -> JobState.EXPIRED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
