package io.fengyi.welfare.stationdirectory;

import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.livestatus.LiveReport;
import io.fengyi.welfare.livestatus.LiveState;
import io.fengyi.welfare.livestatus.LiveStatusDesk;
import io.fengyi.welfare.menu.MenuDesk;
import io.fengyi.welfare.menu.MenuFile;
import io.fengyi.welfare.openinghours.Timetable;
import io.fengyi.welfare.station.NearStation;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationFilter;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.stationkind.Amenity;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds stations for riders; anybody may ask, without an account.
 *
 * <p>"Open now" goes by the keeper's word of the last four hours, else by the opening hours; a station whose keeper
 * reports a needed amenity broken is left out. Source: welfare.md 3.1.
 */
@Component
public class StationDirectory {

    private static final int BATCH = 100;
    private static final int MOST_ON_A_MAP = 5_000;

    private final StationLookup stations;
    private final LiveStatusDesk live;
    private final MenuDesk menus;
    private final NearbyMerchants merchants;
    private final WorkingCalendar calendar;
    private final Clock clock;

    StationDirectory(
            StationLookup stations,
            LiveStatusDesk live,
            MenuDesk menus,
            NearbyMerchants merchants,
            WorkingCalendar calendar,
            Clock clock) {
        this.stations = stations;
        this.live = live;
        this.menus = menus;
        this.merchants = merchants;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What may be added to a listing. */
    public enum Include {
        MENU,
        BENEFITS
    }

    /** Newest first; only those that are open now, if so wanted. */
    public Page<StationListing> list(StationFilter filter, boolean openNow, Set<Include> include, PageRequest page) {
        Page<StationListing> found = openNow ? openOnly(filter, page) : anyway(filter, page);
        return new Page<>(enriched(found.items(), include), found.next());
    }

    /** The nearest first. */
    public Page<StationListing> near(
            StationFilter filter, Circle circle, boolean openNow, Set<Include> include, PageRequest page) {
        List<NearStation> behind = stations.near(filter, circle.centre(), circle.metres()).stream()
                .filter(station -> isBehind(station, page.after()))
                .toList();
        List<NearStation> wanted = openNow ? open(behind, filter, page.limit() + 1) : behind;
        List<NearStation> shown = wanted.stream().limit(page.limit()).toList();
        Map<String, StationFile> files =
                stations.all(shown.stream().map(NearStation::id).toList());
        List<StationListing> listings = listings(shown.stream()
                .map(station -> files.get(station.id()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, Double> metres = shown.stream().collect(Collectors.toMap(NearStation::id, NearStation::metres));
        List<StationListing> measured = listings.stream()
                .map(one -> new StationListing(
                        one.file(),
                        one.hours(),
                        one.live(),
                        (double) Math.round(metres.getOrDefault(one.file().id(), 0.0)),
                        null,
                        null))
                .toList();
        NearStation last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Page<>(
                enriched(measured, include),
                wanted.size() > shown.size() && last != null ? List.of(last.metres(), last.id()) : null);
    }

    /** A station of any state with all that belongs to it. */
    public StationListing get(String id) {
        return enriched(listings(List.of(stations.get(id))), EnumSet.allOf(Include.class))
                .get(0);
    }

    /** For a map; at most 5,000. */
    public List<StationListing> onMap(StationFilter filter) {
        return listings(stations.slice(filter, 0, MOST_ON_A_MAP));
    }

    private Page<StationListing> anyway(StationFilter filter, PageRequest page) {
        Page<StationFile> files = stations.page(filter, page);
        return new Page<>(listings(files.items()), files.next());
    }

    private Page<StationListing> openOnly(StationFilter filter, PageRequest page) {
        List<StationListing> found = new ArrayList<>();
        PageRequest next = new PageRequest(BATCH, page.after());
        while (true) {
            Page<StationFile> batch = stations.page(filter, next);
            for (StationListing listing : listings(batch.items())) {
                if (listing.serves(filter.amenities())) {
                    found.add(listing);
                    if (found.size() == page.limit()) {
                        return new Page<>(found, List.of(listing.file().id()));
                    }
                }
            }
            if (batch.next() == null) {
                return new Page<>(found, null);
            }
            next = new PageRequest(BATCH, batch.next());
        }
    }

    private List<NearStation> open(List<NearStation> stationsAround, StationFilter filter, int most) {
        Instant now = clock.instant();
        Map<String, LiveState> states =
                live.of(stationsAround.stream().map(NearStation::id).toList());
        return stationsAround.stream()
                .filter(station -> serves(station, states.get(station.id()), filter.amenities(), now))
                .limit(most)
                .toList();
    }

    private boolean serves(NearStation station, @Nullable LiveState state, Set<Amenity> needed, Instant now) {
        Optional<LiveReport> report = state == null ? Optional.empty() : state.inForce();
        return report.map(said -> said.open() && said.brokenAmenities().stream().noneMatch(needed::contains))
                .orElseGet(
                        () -> new Timetable(station.hours(), calendar).at(now).open());
    }

    private List<StationListing> listings(List<StationFile> files) {
        Instant now = clock.instant();
        Map<String, LiveState> states =
                live.of(files.stream().map(StationFile::id).toList());
        return files.stream()
                .map(file -> new StationListing(
                        file,
                        new Timetable(file.entry().hours(), calendar).at(now),
                        states.get(file.id()),
                        null,
                        null,
                        null))
                .toList();
    }

    private List<StationListing> enriched(List<StationListing> listings, Set<Include> include) {
        if (include.isEmpty() || listings.isEmpty()) {
            return listings;
        }
        List<StationFile> files = listings.stream().map(StationListing::file).toList();
        Map<String, MenuFile> offered = include.contains(Include.MENU)
                ? menus.today(files.stream().map(StationFile::id).toList())
                : Map.of();
        Map<String, List<NearbyMerchant>> near = include.contains(Include.BENEFITS) ? merchants.of(files) : Map.of();
        return listings.stream()
                .map(one -> new StationListing(
                        one.file(),
                        one.hours(),
                        one.live(),
                        one.metres(),
                        offered.get(one.file().id()),
                        near.get(one.file().id())))
                .toList();
    }

    private static boolean isBehind(NearStation station, @Nullable List<Object> after) {
        if (after == null) {
            return true;
        }
        int distance = Double.compare(station.metres(), ((Number) after.get(0)).doubleValue());
        return distance > 0 || (distance == 0 && station.id().compareTo(String.valueOf(after.get(1))) > 0);
    }
}
