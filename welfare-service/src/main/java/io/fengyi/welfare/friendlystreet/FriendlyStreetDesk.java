package io.fengyi.welfare.friendlystreet;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.merchant.MerchantDesk;
import io.fengyi.welfare.station.StationFilter;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.stationdirectory.StationDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Founds and replans friendly streets; anybody may read them.
 *
 * <p>A street admin founds streets of communities inside the own subdistrict only; streets outside answer 404 to a
 * change. Source: welfare.md 3.1.
 */
@Component
public class FriendlyStreetDesk {

    private final FriendlyStreets streets;
    private final StreetAnnouncer announcer;
    private final Communities communities;
    private final MerchantDesk merchants;
    private final StationLookup stations;
    private final StationDirectory directory;
    private final RunningActivities activities;
    private final Clock clock;

    FriendlyStreetDesk(
            FriendlyStreets streets,
            StreetAnnouncer announcer,
            Communities communities,
            MerchantDesk merchants,
            StationLookup stations,
            StationDirectory directory,
            RunningActivities activities,
            Clock clock) {
        this.streets = streets;
        this.announcer = announcer;
        this.communities = communities;
        this.merchants = merchants;
        this.stations = stations;
        this.directory = directory;
        this.activities = activities;
        this.clock = clock;
    }

    /** Founds a street; the same key again gives the same street. */
    public StreetFile found(Caller caller, StreetPlan plan, @Nullable String key) {
        check(caller, plan);
        return StreetFile.of(OptimisticRetry.run(() -> {
            FriendlyStreet known = key == null ? null : streets.foundedWith(key).orElse(null);
            return known != null
                    ? known
                    : streets.save(announcer.announced(FriendlyStreet.founded(
                            FriendlyStreetId.next(), plan, clock.instant(), caller.accountId(), key)));
        }));
    }

    /**
     * Replans a street.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public StreetFile replan(Caller caller, String id, long version, UnaryOperator<StreetPlan> change) {
        FriendlyStreet street = streets.find(id)
                .filter(found -> coversAll(caller, found.plan()))
                .orElseThrow(() -> new NotFound("friendly street", id));
        StaleVersion.check(version, street.currentVersion());
        StreetPlan next = change.apply(street.plan());
        check(caller, next);
        return StreetFile.of(streets.save(announcer.announced(street.replanned(next))));
    }

    public StreetFile get(String id) {
        return streets.find(id).map(StreetFile::of).orElseThrow(() -> new NotFound("friendly street", id));
    }

    /** Streets with a community in the area, newest first. */
    public Page<StreetFile> in(@Nullable String area, PageRequest page) {
        return streets.in(area, page).map(StreetFile::of);
    }

    /** The street and all that belongs to it and is open to riders. */
    public StreetMatrix matrix(String id) {
        StreetFile street = get(id);
        return new StreetMatrix(
                street,
                directory.onMap(StationFilter.activeIn(id)),
                merchants.activeIn(id),
                activities.runningIn(street.plan().communityCodes()));
    }

    /** How many streets with a community in the area had been founded before that moment. */
    public long foundedBefore(Instant moment, String area) {
        return streets.foundedBefore(moment, area);
    }

    private void check(Caller caller, StreetPlan plan) {
        if (!coversAll(caller, plan)) {
            List<String> outside = plan.communityCodes().stream()
                    .filter(code -> !scope(caller).covers(code))
                    .toList();
            throw new Forbidden("area-outside-scope", "communityCodes: " + String.join(", ", outside));
        }
        communities.requireAll(plan.communityCodes());
        String hub = plan.hubStationId();
        if (hub != null && stations.find(hub).isEmpty()) {
            throw new InvalidValue("/hubStationId", "station-unknown", "hubStationId: " + hub);
        }
    }

    private static boolean coversAll(Caller caller, StreetPlan plan) {
        return plan.communityCodes().stream().allMatch(scope(caller)::covers);
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.STREET_ADMIN);
    }
}
