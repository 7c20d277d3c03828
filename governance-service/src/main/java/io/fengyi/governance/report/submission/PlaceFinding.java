package io.fengyi.governance.report.submission;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.grid.Cells;
import io.fengyi.governance.grid.Grid;
import io.fengyi.governance.grid.GridDesk;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.station.KnownStation;
import io.fengyi.governance.station.Stations;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds grid and community of a point, an address or a station. */
@Component
class PlaceFinding {

    private final GridDesk grids;
    private final Areas areas;
    private final Stations stations;

    PlaceFinding(GridDesk grids, Areas areas, Stations stations) {
        this.grids = grids;
        this.areas = areas;
        this.stations = stations;
    }

    /**
     * The place within the office's grids, and within the caller's areas if it is a partner.
     *
     * @throws InvalidValue {@code outside-area} for a point in no grid, {@code place-required}, {@code station-unknown},
     *     {@code address-without-community} for an address that names neither a grid nor a community
     */
    ReportPlace find(Submission.Where where, Caller caller, LocalDate today) {
        ReportPlace place = locate(where, today);
        if (caller.has(Role.PARTNER) && !caller.scope(Role.PARTNER).covers(place.communityCode())) {
            throw new InvalidValue(
                    "/place",
                    "outside-area",
                    "place: in " + place.communityCode() + " (not among the partner's areas)");
        }
        return place;
    }

    private ReportPlace locate(Submission.Where where, LocalDate today) {
        Place point = where.point();
        if (point != null) {
            return at(point, where.address());
        }
        if (where.stationId() != null) {
            return atStation(where.stationId(), where.address());
        }
        String address = where.address();
        if (address == null) {
            throw new InvalidValue("/place", "place-required", "place: a point, an address or a station is needed");
        }
        return where.gridCode() != null ? inGrid(where.gridCode(), address) : inCommunity(address, today);
    }

    /** A station without a point, or with one in no grid, is known by its community. */
    private ReportPlace atStation(String stationId, @Nullable String address) {
        KnownStation station = stations.find(stationId)
                .filter(KnownStation::isThere)
                .orElseThrow(() -> new InvalidValue("/place/stationId", "station-unknown", "stationId: " + stationId));
        Place point = station.place();
        Grid grid = point == null ? null : grids.locate(point).orElse(null);
        if (point == null || grid == null) {
            return new ReportPlace(null, null, null, address, null, null, station.communityCode(), false, stationId);
        }
        return in(grid, point, address, stationId);
    }

    private ReportPlace at(Place point, @Nullable String address) {
        Grid grid = grids.locate(point)
                .orElseThrow(() -> new InvalidValue(
                        "/place",
                        "outside-area",
                        "place: " + point.lon() + "," + point.lat() + " " + point.crs() + " (in none of our grids)"));
        return in(grid, point, address, null);
    }

    private static ReportPlace in(Grid grid, Place point, @Nullable String address, @Nullable String stationId) {
        Place wgs84 = point.inWgs84();
        return new ReportPlace(
                wgs84,
                point,
                Cells.of(wgs84.lon(), wgs84.lat()),
                address,
                grid.code(),
                grid.name(),
                grid.communityCode(),
                false,
                stationId);
    }

    private ReportPlace inGrid(String code, String address) {
        Grid grid = grids.find(code)
                .filter(found -> !found.isRetired())
                .orElseThrow(() -> new InvalidValue("/place/gridCode", "grid-unknown", "gridCode: " + code));
        return new ReportPlace(null, null, null, address, grid.code(), grid.name(), grid.communityCode(), false, null);
    }

    private ReportPlace inCommunity(String address, LocalDate today) {
        return areas.communityNamedIn(address, today)
                .map(area -> new ReportPlace(null, null, null, address, null, area.name(), area.code(), false, null))
                .orElseThrow(() -> new InvalidValue(
                        "/place/address",
                        "address-without-community",
                        "address: " + address + " (names no community of ours)"));
    }
}
