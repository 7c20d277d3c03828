package io.fengyi.welfare.station;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.merchant.KnownStreets;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens, corrects, suspends, reopens and closes stations.
 *
 * <p>Staff act inside their communities only; what lies outside answers 404. A keeper changes the hours, photos and
 * contact of the own stations. Every decision is one write that carries the new state and its event. Source:
 * welfare.md 3.1.
 */
@Component
public class StationDesk {

    private static final Pattern MOBILE = Pattern.compile("(86)?1[3-9]\\d{9}");

    private final Stations stations;
    private final StationAnnouncer announcer;
    private final StationPhotos photos;
    private final Communities communities;
    private final KnownStreets streets;
    private final Clock clock;

    StationDesk(
            Stations stations,
            StationAnnouncer announcer,
            StationPhotos photos,
            Communities communities,
            KnownStreets streets,
            Clock clock) {
        this.stations = stations;
        this.announcer = announcer;
        this.photos = photos;
        this.communities = communities;
        this.streets = streets;
        this.clock = clock;
    }

    /** Opens a station; the same key again gives the same station. */
    public StationFile open(Caller caller, StationEntry entry, @Nullable String key) {
        check(caller, entry);
        StationId id = StationId.next();
        return StationFile.of(OptimisticRetry.run(() -> {
            Station known = key == null ? null : stations.openedWith(key).orElse(null);
            if (known != null) {
                return known;
            }
            photos.attach(caller, id.value(), entry, List.of());
            return stations.save(announcer.opened(Station.opened(id, entry, clock.instant(), caller.accountId(), key)));
        }));
    }

    /**
     * Corrects what was entered.
     *
     * @throws StaleVersion when somebody else was faster
     * @throws Forbidden {@code keeper-may-not-change} when a keeper changes more than hours, photos and contact
     */
    public StationFile correct(Caller caller, String id, long version, UnaryOperator<StationEntry> change) {
        Station station = stations.find(id)
                .filter(found -> isStaffOf(caller, found) || isKeeperOf(caller, found.id()))
                .orElseThrow(() -> new NotFound("station", id));
        StaleVersion.check(version, station.currentVersion());
        StationEntry next = change.apply(station.entry());
        if (isStaffOf(caller, station)) {
            check(caller, next);
        } else {
            checkKeeper(station.entry(), next);
        }
        Station corrected = station.corrected(next, clock.instant());
        photos.attach(caller, id, next, station.entry().photos());
        Station saved = stations.save(announcer.changed(corrected));
        photos.drop(station.entry(), next);
        return StationFile.of(saved);
    }

    public StationFile suspend(Caller caller, String id, String reason, @Nullable String key) {
        return decide(caller, id, step(StationCommand.SUSPENSION, caller, reason, key));
    }

    public StationFile reopen(Caller caller, String id, @Nullable String key) {
        return decide(caller, id, step(StationCommand.REOPENING, caller, null, key));
    }

    public StationFile close(Caller caller, String id, String reason, @Nullable String key) {
        return decide(caller, id, step(StationCommand.CLOSURE, caller, reason, key));
    }

    /** The station, if this caller keeps it or is staff of its community; else 404. */
    public StationFile ofStaffOrKeeper(Caller caller, String id) {
        return stations.find(id)
                .filter(found -> isStaffOf(caller, found) || isKeeperOf(caller, found.id()))
                .map(StationFile::of)
                .orElseThrow(() -> new NotFound("station", id));
    }

    private StationFile decide(Caller caller, String id, StationStep step) {
        return StationFile.of(OptimisticRetry.run(() -> {
            Station station = stations.find(id)
                    .filter(found -> isStaffOf(caller, found))
                    .orElseThrow(() -> new NotFound("station", id));
            return station.remembers(step.key()) ? station : stations.save(announcer.moved(station.moved(step)));
        }));
    }

    private void check(Caller caller, StationEntry entry) {
        if (!staffScope(caller).covers(entry.communityCode())) {
            throw new Forbidden("area-outside-scope", "communityCode: " + entry.communityCode());
        }
        communities.requireAll(List.of(entry.communityCode()));
        String street = entry.friendlyStreetId();
        if (street != null && !streets.exists(street)) {
            throw new InvalidValue("/friendlyStreetId", "friendly-street-unknown", "friendlyStreetId: " + street);
        }
        refusePersonalData("/name", entry.name());
        refusePersonalData("/address", entry.address());
        refusePersonalData("/description", entry.description());
        refuseMobile(entry.contact());
    }

    private static void checkKeeper(StationEntry now, StationEntry next) {
        if (!now.keptAs(next).equals(next)) {
            throw new Forbidden("keeper-may-not-change", "a keeper changes hours, photos and contact only");
        }
        refuseMobile(next.contact());
    }

    private static void refusePersonalData(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }

    private static void refuseMobile(@Nullable String contact) {
        if (contact != null && MOBILE.matcher(contact.replaceAll("\\D", "")).matches()) {
            throw new InvalidValue("/contact", "forbidden-personal-data", "contact: a mobile number (land lines only)");
        }
    }

    private StationStep step(StationCommand command, Caller caller, @Nullable String reason, @Nullable String key) {
        refusePersonalData("/reason", reason);
        return new StationStep(command, clock.instant(), caller.accountId(), reason, key);
    }

    private static boolean isStaffOf(Caller caller, Station station) {
        return staffScope(caller).covers(station.entry().communityCode());
    }

    private static boolean isKeeperOf(Caller caller, String id) {
        return caller.scope(Role.STATION_KEEPER).stationIds().contains(id);
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
