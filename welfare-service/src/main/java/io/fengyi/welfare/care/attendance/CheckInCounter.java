package io.fengyi.welfare.care.attendance;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.checkin.CheckInDesk;
import io.fengyi.checkin.CheckInWindow;
import io.fengyi.checkin.ScanBody;
import io.fengyi.checkin.ScanVerdict;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFile;
import io.fengyi.welfare.care.activity.ActivityState;
import io.fengyi.welfare.care.plan.PlanCheck;
import io.fengyi.welfare.wording.Wording;
import io.fengyi.welfare.worker.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Counts who came: by the rotating code at the place, or by hand. One person counts once. Source: welfare.md 3.4,
 * learning.md 3.4.
 */
@Component
public class CheckInCounter {

    private static final Duration BY_HAND = Duration.ofHours(24);
    private static final Duration CONFIRMING = CheckInDesk.WAITS.plus(BY_HAND);

    private final AttendanceRecords records;
    private final CheckInAnnouncer announcer;
    private final ActivityDesk activities;
    private final CheckInDesk codes;
    private final Workers workers;
    private final Clock clock;

    CheckInCounter(
            AttendanceRecords records,
            CheckInAnnouncer announcer,
            ActivityDesk activities,
            CheckInDesk codes,
            Workers workers,
            Clock clock) {
        this.records = records;
        this.announcer = announcer;
        this.activities = activities;
        this.codes = codes;
        this.workers = workers;
        this.clock = clock;
    }

    /** How many of a list were counted now and how many had come already. */
    public record HandCount(int counted, int already) {}

    /** The code to show at the place now. */
    public CheckInCode code(Caller caller, String activityId) {
        return codes.current(ofStaff(caller, activityId).id(), clock.instant());
    }

    /**
     * A worker scans the code.
     *
     * @throws InvalidValue 422 {@code code-not-valid} or {@code sync-too-late}
     * @throws Conflict {@code device-already-used}, or {@code care-activity-cancelled}
     */
    public CheckInFile scan(Caller caller, String activityId, ScanBody scan) {
        ActivityFile activity = takingPlace(activities.get(activityId));
        String workerId = caller.workerId();
        Optional<CheckIn> known = records.checkIn(activityId, workerId);
        if (known.isPresent()) {
            return known.get().file(true);
        }
        CheckInWindow window = CheckInWindow.around(activity.plan().startsAt());
        ScanVerdict verdict = codes.judge(activityId, window, scan, clock.instant());
        CheckIn checkIn = new CheckIn(
                Ids.next("cci"),
                null,
                activityId,
                workerId,
                verdict.late() ? CheckInState.LATE_SYNC : CheckInState.CONFIRMED,
                verdict.scannedAt(),
                verdict.deviceMark(),
                null,
                null,
                null);
        try {
            return records.insert(announcer.announced(checkIn, activity)).file(false);
        } catch (DuplicateKeyException personOrDevice) {
            return records.checkIn(activityId, workerId)
                    .map(first -> first.file(true))
                    .orElseThrow(() -> {
                        Conflict used = CheckInDesk.deviceAlreadyUsed(activityId);
                        used.initCause(personOrDevice);
                        return used;
                    });
        }
    }

    /**
     * Staff or the keeper enter people by hand, until 24 hours after the end; a scan that was sent too late is confirmed
     * by it, until 96 hours after the end.
     *
     * @throws InvalidValue 422 {@code check-in-closed}, or {@code worker-unknown} with all such ids; then nobody is
     *     counted
     */
    public HandCount byHand(Caller caller, String activityId, List<String> workerIds, String reason) {
        ActivityFile activity = takingPlace(ofStaff(caller, activityId));
        Wording.check("/reason", reason);
        Instant now = clock.instant();
        List<String> persons = List.copyOf(new TreeSet<>(workerIds));
        checkOpen(activity, persons, now);
        checkKnown(persons);
        Map<String, CheckIn> before = records.checkInsAmong(activity.id(), persons);
        Map<String, CheckIn> fresh = new LinkedHashMap<>();
        persons.stream()
                .filter(id -> !before.containsKey(id))
                .forEach(
                        id -> fresh.put(id, announcer.announced(entered(caller, activity, id, reason, now), activity)));
        insert(caller, activity, fresh);
        int counted = fresh.size();
        for (CheckIn known : before.values()) {
            counted += confirm(caller, activity, known.workerId(), reason) ? 1 : 0;
        }
        return new HandCount(counted, persons.size() - counted);
    }

    private void checkKnown(List<String> persons) {
        Set<String> unknown = new TreeSet<>(persons);
        unknown.removeAll(workers.knownAmong(persons));
        if (!unknown.isEmpty()) {
            throw new InvalidValue("/workerIds", "worker-unknown", "workerIds: " + String.join(", ", unknown));
        }
    }

    /** After the first day only for scans that wait: they may have come on the third. */
    private void checkOpen(ActivityFile activity, List<String> persons, Instant now) {
        Instant opens = CheckInWindow.around(activity.plan().startsAt()).opensAt();
        Instant closes = activity.plan().endsAt().plus(BY_HAND);
        Instant confirmable = activity.plan().endsAt().plus(CONFIRMING);
        if (now.isBefore(opens) || now.isAfter(confirmable)) {
            throw closed(opens, closes, confirmable, "");
        }
        if (now.isAfter(closes)) {
            Set<String> others = new TreeSet<>(persons);
            others.removeAll(records.lateAmong(activity.id(), persons));
            if (!others.isEmpty()) {
                throw closed(opens, closes, confirmable, "; no late scan of " + String.join(", ", others));
            }
        }
    }

    private static InvalidValue closed(Instant opens, Instant closes, Instant confirmable, String why) {
        return new InvalidValue(
                "/workerIds",
                "check-in-closed",
                "check-in by hand: open from " + opens + " to " + closes + ", for late scans to " + confirmable + why);
    }

    private static CheckIn entered(Caller caller, ActivityFile activity, String workerId, String reason, Instant now) {
        return new CheckIn(
                Ids.next("cci"),
                null,
                activity.id(),
                workerId,
                CheckInState.CONFIRMED,
                now,
                null,
                caller.accountId(),
                reason,
                null);
    }

    /** All at once; if somebody scanned meanwhile, one after the other, and whoever was counted by that is not fresh. */
    private void insert(Caller caller, ActivityFile activity, Map<String, CheckIn> fresh) {
        try {
            records.insertAll(fresh.values());
        } catch (DuplicateKeyException somebodyScannedMeanwhile) {
            for (CheckIn checkIn : List.copyOf(fresh.values())) {
                if (records.checkIn(checkIn.id()).isEmpty() && !insertOrConfirm(caller, activity, checkIn)) {
                    fresh.remove(checkIn.workerId());
                }
            }
        }
    }

    private boolean insertOrConfirm(Caller caller, ActivityFile activity, CheckIn checkIn) {
        try {
            records.insert(checkIn);
            return true;
        } catch (DuplicateKeyException scannedMeanwhile) {
            return confirm(caller, activity, checkIn.workerId(), String.valueOf(checkIn.reason()));
        }
    }

    /** True if the scan waited for it. */
    private boolean confirm(Caller caller, ActivityFile activity, String workerId, String reason) {
        return OptimisticRetry.run(() -> {
            CheckIn known = records.checkIn(activity.id(), workerId).orElse(null);
            if (known == null || known.state() == CheckInState.CONFIRMED) {
                return false;
            }
            records.save(announcer.announced(known.confirmed(caller.accountId(), reason), activity));
            return true;
        });
    }

    private ActivityFile ofStaff(Caller caller, String activityId) {
        if (!caller.hasAny(Role.STATION_KEEPER, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)) {
            throw new Forbidden("forbidden", "workerIds: for staff only");
        }
        ActivityFile activity = activities.get(activityId);
        if (!PlanCheck.mayPlan(
                caller, activity.plan().communityCode(), activity.plan().stationId())) {
            throw new NotFound("care-activity", activityId);
        }
        return activity;
    }

    private static ActivityFile takingPlace(ActivityFile activity) {
        if (activity.state() == ActivityState.CANCELLED) {
            throw new Conflict("care-activity-cancelled", "care-activity: " + activity.id() + " is CANCELLED");
        }
        return activity;
    }
}
