package io.fengyi.welfare.repair;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Takes reports of what is broken and sees them mended.
 *
 * <p>Staff act inside their communities, keepers at their own stations; what lies outside answers 404. A rider may report
 * and is not recorded. One facility has one repair at a time: reporting it again gives that one. Source: welfare.md 3.2.
 */
@Component
public class RepairDesk {

    private static final String RIDER = "WORKER";

    private final Repairs repairs;
    private final StationLookup stations;
    private final ObjectProvider<KnownFacilities> facilities;
    private final Clock clock;

    RepairDesk(Repairs repairs, StationLookup stations, ObjectProvider<KnownFacilities> facilities, Clock clock) {
        this.repairs = repairs;
        this.stations = stations;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Reports something at a station, or a facility of the inventory. */
    public RepairFile report(
            Caller caller, @Nullable String facilityId, @Nullable String stationId, String text, @Nullable String key) {
        RepairSubject subject = subject(facilityId, stationId);
        boolean staff = mayHandle(caller, subject);
        if (!staff && !caller.has(Role.WORKER)) {
            throw new NotFound(
                    facilityId == null ? "station" : "facility", facilityId == null ? stationId + "" : facilityId);
        }
        refusePersonalData("/text", text);
        return RepairFile.of(opened(subject, text.strip(), staff ? caller.accountId() : RIDER, null, key));
    }

    /** Opens the repair of what an inspection found broken; the same inspection again changes nothing. */
    public void open(RepairSubject subject, String text, String by, String inspectionId) {
        opened(subject, text, by, inspectionId, "inspection/" + inspectionId);
    }

    public RepairFile assign(Caller caller, String id, String to, @Nullable String key) {
        return decide(caller, id, RepairCommand.ASSIGNMENT, RepairState.ASSIGNED, to, key);
    }

    public RepairFile fix(Caller caller, String id, String note, @Nullable String key) {
        return decide(caller, id, RepairCommand.FIXING, RepairState.FIXED, note, key);
    }

    /** Accepts what was fixed, or sends it back to whom it was assigned. */
    public RepairFile accept(Caller caller, String id, boolean accepted, @Nullable String note, @Nullable String key) {
        RepairState next = accepted ? RepairState.ACCEPTED : RepairState.ASSIGNED;
        return decide(caller, id, RepairCommand.ACCEPTANCE, next, note, key);
    }

    /** Repairs in the caller's communities and stations, newest first. */
    public Page<RepairFile> list(
            Caller caller, @Nullable RepairState state, @Nullable String stationId, PageRequest page) {
        Criteria scope = new Criteria()
                .orOperator(
                        caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN).within("subject.communityCode"),
                        Criteria.where("subject.stationId")
                                .in(caller.scope(Role.STATION_KEEPER).stationIds()));
        return repairs.page(scope, state, stationId, page).map(RepairFile::of);
    }

    private Repair opened(
            RepairSubject subject, String text, String by, @Nullable String inspectionId, @Nullable String key) {
        return OptimisticRetry.run(() -> {
            String facility = subject.facilityId();
            Optional<Repair> known = key == null ? Optional.empty() : repairs.reportedWith(key);
            if (known.isEmpty() && facility != null) {
                known = repairs.openOf(facility);
            }
            return known.orElseGet(
                    () -> repairs.save(Repair.reported(subject, text, clock.instant(), by, inspectionId, key)));
        });
    }

    private RepairFile decide(
            Caller caller,
            String id,
            RepairCommand command,
            RepairState next,
            @Nullable String note,
            @Nullable String key) {
        refusePersonalData("/note", note);
        RepairStep step = new RepairStep(command, next, clock.instant(), caller.accountId(), note, key);
        return RepairFile.of(OptimisticRetry.run(() -> {
            Repair repair = repairs.find(id)
                    .filter(found -> mayHandle(caller, found.subject()))
                    .orElseThrow(() -> new NotFound("repair", id));
            return repair.remembers(key) ? repair : repairs.save(repair.moved(step));
        }));
    }

    private RepairSubject subject(@Nullable String facilityId, @Nullable String stationId) {
        if (facilityId != null) {
            KnownFacilities known = facilities.getIfAvailable();
            return (known == null ? Optional.<RepairSubject>empty() : known.find(facilityId))
                    .orElseThrow(() -> new NotFound("facility", facilityId));
        }
        if (stationId == null) {
            throw InvalidValue.badRequest("/stationId", "stationId or facilityId is needed");
        }
        StationFile station = stations.get(stationId);
        return new RepairSubject(
                null,
                stationId,
                station.entry().communityCode(),
                station.entry().name());
    }

    private static boolean mayHandle(Caller caller, RepairSubject subject) {
        String station = subject.stationId();
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN).covers(subject.communityCode())
                || (station != null
                        && caller.scope(Role.STATION_KEEPER).stationIds().contains(station));
    }

    private static void refusePersonalData(String pointer, @Nullable String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }
}
