package io.fengyi.welfare.facility;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.friendlystreet.FriendlyStreetDesk;
import io.fengyi.welfare.repair.RepairDesk;
import io.fengyi.welfare.station.StationLookup;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the inventory and takes inspections.
 *
 * <p>Staff act inside their communities, keepers at their own stations; what lies outside answers 404. An inspection and
 * the repair that it calls for are told in one write; the repair itself is opened right after, or by a sweep. Source:
 * welfare.md 3.2.
 */
@Component
public class FacilityDesk {

    private final Facilities facilities;
    private final RepairDesk repairs;
    private final StationLookup stations;
    private final FriendlyStreetDesk streets;
    private final Clock clock;

    FacilityDesk(
            Facilities facilities,
            RepairDesk repairs,
            StationLookup stations,
            FriendlyStreetDesk streets,
            Clock clock) {
        this.facilities = facilities;
        this.repairs = repairs;
        this.stations = stations;
        this.streets = streets;
        this.clock = clock;
    }

    /** Enters a facility; the same key again gives the same one. */
    public FacilityFile enter(Caller caller, FacilityEntry entry, @Nullable String key) {
        String community = checked(caller, entry);
        return FacilityFile.of(OptimisticRetry.run(() -> {
            Facility known = key == null ? null : facilities.enteredWith(key).orElse(null);
            return known != null
                    ? known
                    : facilities.save(new Facility(
                            Ids.next("fac"),
                            null,
                            entry,
                            community,
                            List.of(),
                            null,
                            clock.instant(),
                            caller.accountId(),
                            key));
        }));
    }

    /**
     * Corrects what was entered, or says that it is gone.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public FacilityFile correct(Caller caller, String id, long version, UnaryOperator<FacilityEntry> change) {
        Facility facility = ofCaller(caller, id);
        StaleVersion.check(version, facility.currentVersion());
        FacilityEntry next = change.apply(facility.entry());
        return FacilityFile.of(facilities.save(facility.corrected(next, checked(caller, next))));
    }

    /** Records an inspection; BROKEN opens a repair unless one is open. */
    public FacilityFile inspect(
            Caller caller, String id, InspectionResult result, @Nullable String note, @Nullable String key) {
        refusePersonalData("/note", note);
        Inspection inspection = new Inspection(Ids.next("ins"), result, note, clock.instant(), caller.accountId(), key);
        Facility inspected = OptimisticRetry.run(() -> {
            Facility facility = ofCaller(caller, id);
            return facility.inspectedWith(key).isPresent() ? facility : facilities.save(facility.inspected(inspection));
        });
        openRepair(inspected);
        return FacilityFile.of(inspected);
    }

    /** The inventory in the caller's communities and stations, newest first. */
    public Page<FacilityFile> list(
            Caller caller, @Nullable String stationId, @Nullable String friendlyStreetId, PageRequest page) {
        Criteria scope = new Criteria()
                .orOperator(
                        staffScope(caller).within("communityCode"),
                        Criteria.where("entry.stationId")
                                .in(caller.scope(Role.STATION_KEEPER).stationIds()));
        return facilities.page(scope, stationId, friendlyStreetId, page).map(FacilityFile::of);
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void openWhatIsDue() {
        facilities.withRepairDue().forEach(this::openRepair);
    }

    private void openRepair(Facility facility) {
        facility.inspection(facility.repairDue()).ifPresent(inspection -> {
            String note = inspection.note();
            repairs.open(facility.subject(), note == null ? "巡检发现损坏" : note, inspection.by(), inspection.id());
            facilities.repairOpened(facility.id(), inspection.id());
        });
    }

    private Facility ofCaller(Caller caller, String id) {
        return facilities
                .byId(id)
                .filter(found ->
                        mayHandle(caller, found.communityCode(), found.entry().stationId()))
                .orElseThrow(() -> new NotFound("facility", id));
    }

    /** The community of the place, if the caller may act there. */
    private String checked(Caller caller, FacilityEntry entry) {
        refusePersonalData("/name", entry.name());
        String station = entry.stationId();
        String street = entry.friendlyStreetId();
        String community = station != null
                ? stations.get(station).entry().communityCode()
                : streets.get(Objects.requireNonNull(street))
                        .plan()
                        .communityCodes()
                        .get(0);
        if (!mayHandle(caller, community, station)) {
            throw new NotFound(
                    station != null ? "station" : "friendly street", station != null ? station : street + "");
        }
        return community;
    }

    private static boolean mayHandle(Caller caller, String communityCode, @Nullable String stationId) {
        return staffScope(caller).covers(communityCode)
                || (stationId != null
                        && caller.scope(Role.STATION_KEEPER).stationIds().contains(stationId));
    }

    private static void refusePersonalData(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
