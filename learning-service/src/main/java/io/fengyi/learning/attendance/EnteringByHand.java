package io.fengyi.learning.attendance;

import io.fengyi.access.Caller;
import io.fengyi.checkin.CheckInWindow;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.classsession.ClassLookup;
import io.fengyi.learning.classsession.ClassLookup.ClassFacts;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.worker.WorkerGroups;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The instructor enters riders from their own codes, one or many at once, until 24 hours after the end; a class that
 * was recorded later, until 24 hours after that.
 */
@Component
public class EnteringByHand {

    private static final Duration OPEN = Duration.ofHours(24);

    private final Attendances attendances;
    private final ClassLookup sessions;
    private final SessionRights rights;
    private final WorkerGroups workers;
    private final AttendanceAnnouncer announcer;
    private final AttendanceTally tally;
    private final Clock clock;

    EnteringByHand(
            Attendances attendances,
            ClassLookup sessions,
            SessionRights rights,
            WorkerGroups workers,
            AttendanceAnnouncer announcer,
            AttendanceTally tally,
            Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.rights = rights;
        this.workers = workers;
        this.announcer = announcer;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Somebody to be entered.
     *
     * @param workerId what the rider's own code says
     * @param reason why a scan was not possible
     */
    public record Rider(String workerId, String reason) {}

    /**
     * Counts each of them once; who was counted already stays as they are.
     *
     * @throws InvalidValue 422 {@code by-hand-closed} or {@code worker-unknown}; then nobody is entered
     */
    public List<AttendanceDesk.CheckedIn> enter(Caller caller, String sessionId, List<Rider> riders) {
        ClassFacts session = SessionRights.counting(rights.runBy(caller, sessionId));
        Set<String> ids =
                new LinkedHashSet<>(riders.stream().map(Rider::workerId).toList());
        check(session, riders, ids);
        Map<String, Attendance> known = attendances.at(sessionId, ids);
        Map<String, Attendance> fresh = new LinkedHashMap<>();
        riders.stream()
                .filter(rider -> !known.containsKey(rider.workerId()))
                .forEach(rider -> fresh.putIfAbsent(rider.workerId(), entered(caller, session, rider)));
        if (!fresh.isEmpty()) {
            sessions.expectAttendance(sessionId);
            insert(fresh);
            tally.voidIfAnnulled(sessionId);
            known.putAll(attendances.at(sessionId, ids));
        }
        Map<String, String> handles = workers.handlesOf(ids);
        return known.values().stream()
                .map(attendance -> new AttendanceDesk.CheckedIn(
                        AttendanceFile.of(attendance, handles.getOrDefault(attendance.workerId(), "")),
                        !fresh.containsKey(attendance.workerId())))
                .toList();
    }

    private Attendance entered(Caller caller, ClassFacts session, Rider rider) {
        Attendance.Remark byHand = new Attendance.Remark(clock.instant(), caller.accountId(), rider.reason());
        return announcer.confirmed(
                Attendance.entered(Ids.next("att"), rider.workerId(), AttendanceDesk.attended(session), byHand));
    }

    /** All at once; if somebody scanned meanwhile, one after the other. */
    private void insert(Map<String, Attendance> fresh) {
        try {
            attendances.insertAll(fresh.values());
        } catch (DuplicateKeyException somebodyScannedMeanwhile) {
            List.copyOf(fresh.values()).forEach(attendance -> insertUnlessThere(fresh, attendance));
        }
    }

    private void insertUnlessThere(Map<String, Attendance> fresh, Attendance attendance) {
        if (attendances.find(attendance.id()).isPresent()) {
            return;
        }
        try {
            attendances.insert(attendance);
        } catch (DuplicateKeyException countedAlready) {
            fresh.remove(attendance.workerId());
        }
    }

    private void check(ClassFacts session, List<Rider> riders, Set<String> ids) {
        Instant now = clock.instant();
        Instant opens = CheckInWindow.around(session.startsAt()).opensAt();
        Instant known = session.plannedAt().isAfter(session.endsAt()) ? session.plannedAt() : session.endsAt();
        Instant closes = known.plus(OPEN);
        if (now.isBefore(opens) || now.isAfter(closes)) {
            throw new InvalidValue(
                    "/attendees",
                    "by-hand-closed",
                    "session " + session.id() + ": by hand from " + opens + " to " + closes);
        }
        riders.forEach(rider -> FreeText.refusePersonalData("/attendees/reason", rider.reason()));
        Set<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(workers.hereAmong(ids));
        if (!unknown.isEmpty()) {
            throw new InvalidValue("/attendees/workerId", "worker-unknown", "workerId: " + unknown);
        }
    }
}
