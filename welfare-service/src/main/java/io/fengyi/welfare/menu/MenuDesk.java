package io.fengyi.welfare.menu;

import io.fengyi.access.Caller;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.station.StationDesk;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.station.StationState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes menus as versions; older ones stay readable.
 *
 * <p>Every version is announced, and its followers are named to whoever tells them; they also see it with the stations
 * that they follow. Source: welfare.md 3.1.
 */
@Component
public class MenuDesk {

    private final Menus menus;
    private final MenuAnnouncer announcer;
    private final MenuFollowers followers;
    private final StationDesk stations;
    private final StationLookup lookup;
    private final Clock clock;

    MenuDesk(
            Menus menus,
            MenuAnnouncer announcer,
            MenuFollowers followers,
            StationDesk stations,
            StationLookup lookup,
            Clock clock) {
        this.menus = menus;
        this.announcer = announcer;
        this.followers = followers;
        this.stations = stations;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** Publishes the next version; the same key again gives the same one. */
    public MenuFile publish(
            Caller caller, String stationId, List<MenuItem> items, LocalDate from, @Nullable String key) {
        StationFile station = stations.ofStaffOrKeeper(caller, stationId);
        if (station.state() == StationState.CLOSED) {
            throw new Conflict("station-not-active", "station " + stationId + ": CLOSED");
        }
        for (int i = 0; i < items.size(); i++) {
            MenuItem item = items.get(i);
            refusePersonalData(i, item.what() + " " + item.when() + " " + item.forWhom());
        }
        return MenuFile.of(OptimisticRetry.run(() -> {
            Menu known = key == null ? null : menus.publishedWith(key).orElse(null);
            return known != null
                    ? known
                    : menus.add(announcer.published(
                            new Menu(
                                    Ids.next("mnu"),
                                    null,
                                    stationId,
                                    menus.lastNumber(stationId) + 1,
                                    List.copyOf(items),
                                    from,
                                    clock.instant(),
                                    caller.accountId(),
                                    key,
                                    null),
                            station,
                            followers.followersOf(stationId, MenuAnnouncer.MOST_FOLLOWERS)));
        }));
    }

    /** All versions, the newest first. */
    public Page<MenuFile> versions(String stationId, PageRequest page) {
        lookup.get(stationId);
        return menus.of(stationId, page).map(MenuFile::of);
    }

    /** What these stations offer today, by station. */
    public Map<String, MenuFile> today(Collection<String> stationIds) {
        return menus.inForce(stationIds, BusinessDay.of(clock.instant())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> MenuFile.of(entry.getValue())));
    }

    /** Number of the newest version, published though perhaps not begun; 0 when there is none. */
    public int newestVersion(String stationId) {
        return menus.lastNumber(stationId);
    }

    private static void refusePersonalData(int item, String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue("/items/" + item, "forbidden-personal-data", "items[" + item + "]: " + found.kind());
        });
    }
}
