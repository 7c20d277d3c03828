package io.fengyi.welfare.station;

import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stations are wanted; what is null or empty does not narrow.
 *
 * @param amenities all of them must be there
 * @param nameContains part of the name
 * @param changedSince inclusive
 */
public record StationFilter(
        @Nullable StationState state,
        @Nullable StationKind kind,
        @Nullable StationTier tier,
        @Nullable HostType hostType,
        @Nullable String area,
        @Nullable String friendlyStreetId,
        Set<Amenity> amenities,
        @Nullable String nameContains,
        @Nullable Instant changedSince) {

    public static StationFilter active() {
        return new StationFilter(StationState.ACTIVE, null, null, null, null, null, Set.of(), null, null);
    }

    /** Of a friendly street, serving riders. */
    public static StationFilter activeIn(String friendlyStreetId) {
        return new StationFilter(StationState.ACTIVE, null, null, null, null, friendlyStreetId, Set.of(), null, null);
    }
}
