package io.fengyi.welfare.help;

import java.util.Optional;

/** Answers where a station lies; stations implement it. */
public interface KnownStations {

    /** Community of a station that is not closed. */
    Optional<String> communityOf(String stationId);
}
