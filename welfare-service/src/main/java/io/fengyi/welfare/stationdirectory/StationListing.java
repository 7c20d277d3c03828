package io.fengyi.welfare.stationdirectory;

import io.fengyi.welfare.livestatus.LiveReport;
import io.fengyi.welfare.livestatus.LiveState;
import io.fengyi.welfare.menu.MenuFile;
import io.fengyi.welfare.openinghours.OpenState;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.stationkind.Amenity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A station as riders see it now.
 *
 * @param hours by its opening hours
 * @param live what its keeper last said, if anything
 * @param metres from where the rider stands, when asked for
 * @param menu what it offers today, when asked for
 * @param merchants near by, when asked for
 */
public record StationListing(
        StationFile file,
        OpenState hours,
        @Nullable LiveState live,
        @Nullable Double metres,
        @Nullable MenuFile menu,
        @Nullable List<NearbyMerchant> merchants) {

    /** The keeper's fresh word counts, else the opening hours; what is suspended or closed is not open. */
    public boolean isOpen() {
        return file.state() == StationState.ACTIVE
                && report().map(LiveReport::open).orElse(hours.open());
    }

    /** Open, and nothing of what the rider needs is reported broken. */
    boolean serves(Set<Amenity> needed) {
        return isOpen()
                && report().map(LiveReport::brokenAmenities).orElse(List.of()).stream()
                        .noneMatch(needed::contains);
    }

    private Optional<LiveReport> report() {
        LiveState state = live;
        return state == null ? Optional.empty() : state.inForce();
    }
}
