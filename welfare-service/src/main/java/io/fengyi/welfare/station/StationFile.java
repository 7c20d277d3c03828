package io.fengyi.welfare.station;

import io.fengyi.http.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything about a station, as its door shows it. */
public record StationFile(
        String id,
        long version,
        StationEntry entry,
        Place wgs84,
        StationState state,
        List<StationStep> history,
        Instant openedAt,
        Instant changedAt) {

    static StationFile of(Station station) {
        return new StationFile(
                station.id(),
                station.currentVersion(),
                station.entry(),
                station.spot().place(),
                station.state(),
                station.history(),
                station.openedAt(),
                station.changedAt());
    }

    /** The state at that moment; empty before it was opened. */
    public Optional<StationState> stateAt(Instant moment) {
        if (openedAt.isAfter(moment)) {
            return Optional.empty();
        }
        return Optional.of(history.stream()
                .filter(step -> !step.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(step -> step.command().leadsTo())
                .orElse(StationState.ACTIVE));
    }
}
