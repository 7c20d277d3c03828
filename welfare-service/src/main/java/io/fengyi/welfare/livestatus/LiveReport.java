package io.fengyi.welfare.livestatus;

import io.fengyi.welfare.stationkind.Amenity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper says of the own station now.
 *
 * @param freeBays of parking bays only
 */
public record LiveReport(
        boolean open,
        Crowding crowding,
        List<Amenity> brokenAmenities,
        @Nullable Integer freeBays) {

    public LiveReport {
        brokenAmenities = brokenAmenities.stream().distinct().sorted().toList();
    }
}
