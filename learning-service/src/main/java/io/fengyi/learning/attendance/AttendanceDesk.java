package io.fengyi.learning.attendance;

import io.fengyi.access.Caller;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.checkin.CheckInDesk;
import io.fengyi.checkin.CheckInWindow;
import io.fengyi.checkin.ScanBody;
import io.fengyi.checkin.ScanVerdict;
import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.learning.classsession.ClassLookup;
import io.fengyi.learning.classsession.ClassLookup.ClassFacts;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.worker.WorkerGroups;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Counts who was at a class by the code on the screen, and shows who runs the class whom it counted.
 *
 * <p>Two unique indexes decide every race: session and worker, session and device. Source: learning.md 3.4.
 */
@Component
public class AttendanceDesk {

    private final Attendances attendances;
    private final ClassLookup sessions;
    private final SessionRights rights;
    private final CheckInDesk codes;
    private final Workers workers;
    private final WorkerGroups groups;
    private final AttendanceAnnouncer announcer;
    private final AttendanceTally tally;
    private final Clock clock;

    AttendanceDesk(
            Attendances attendances,
            ClassLookup sessions,
            SessionRights rights,
            CheckInDesk codes,
            Workers workers,
            WorkerGroups groups,
            AttendanceAnnouncer announcer,
            AttendanceTally tally,
            Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.rights = rights;
        this.codes = codes;
        this.workers = workers;
        this.groups = groups;
        this.announcer = announcer;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * How a check-in ended.
     *
     * @param already nothing was counted: this is the first attendance
     */
    public record CheckedIn(AttendanceFile attendance, boolean already) {}

    /**
     * Everybody at a session, latest first.
     *
     * @param heads how many the instructor saw; stands beside the count
     */
    public record LiveList(
            List<AttendanceFile> rows, @Nullable Integer heads) {}

    /** The code to show now; only whoever runs the session, and street admins. */
    public CheckInCode currentCode(Caller caller, String sessionId) {
        ClassFacts session = SessionRights.counting(rights.lookedAfterBy(caller, sessionId));
        return codes.current(session.id(), clock.instant());
    }

    /**
     * Counts the caller once, whatever is scanned afterwards.
     *
     * @throws Conflict {@code class-does-not-count}, or {@code device-already-used} by somebody else
     */
    public CheckedIn checkIn(Caller caller, String sessionId, ScanBody scan) {
        ClassFacts session = SessionRights.counting(
                sessions.find(sessionId).orElseThrow(() -> new NotFound("class session", sessionId)));
        String workerId = caller.workerId();
        Attendance first = attendances.of(sessionId, workerId).orElse(null);
        if (first != null) {
            return new CheckedIn(file(first), true);
        }
        ScanVerdict verdict = codes.judge(sessionId, CheckInWindow.around(session.startsAt()), scan, clock.instant());
        sessions.expectAttendance(sessionId);
        Attendance attendance = Attendance.scanned(
                Ids.next("att"),
                workerId,
                attended(session),
                verdict.scannedAt(),
                verdict.deviceMark(),
                verdict.late());
        return counted(attendance.isConfirmed() ? announcer.confirmed(attendance) : attendance);
    }

    /** Everybody at the session, by handle; only whoever runs it, and street admins. */
    public LiveList at(Caller caller, String sessionId) {
        ClassFacts session = rights.lookedAfterBy(caller, sessionId);
        List<Attendance> rows = attendances.at(sessionId);
        Map<String, String> handles =
                groups.handlesOf(rows.stream().map(Attendance::workerId).toList());
        return new LiveList(
                rows.stream()
                        .map(row -> AttendanceFile.of(row, handles.getOrDefault(row.workerId(), "")))
                        .toList(),
                session.heads());
    }

    /** The caller's own, newest first. */
    public Page<AttendanceFile> mine(Caller caller, PageRequest page) {
        return attendances.ofWorker(caller.workerId(), page).map(this::file);
    }

    /** Confirms a scan that came late; only whoever runs the session. */
    public AttendanceFile confirm(Caller caller, String attendanceId) {
        return decide(
                attendanceId,
                sessionId -> rights.runBy(caller, sessionId),
                attendance -> announcer.confirmed(attendance.confirm(remark(caller, null))));
    }

    /** Voids an attendance, once. */
    public AttendanceFile voidIt(Caller caller, String attendanceId, String reason) {
        FreeText.refusePersonalData("/reason", reason);
        return decide(attendanceId, sessionId -> rights.lookedAfterBy(caller, sessionId), attendance -> {
            Attendance voided = attendance.voidIt(remark(caller, reason));
            return attendance.isConfirmed() ? announcer.voided(voided) : voided;
        });
    }

    static AttendedClass attended(ClassFacts session) {
        return new AttendedClass(
                session.id(),
                session.kind(),
                session.channel(),
                session.title(),
                session.topic(),
                session.startsAt(),
                session.minutes(),
                session.businessDay(),
                session.communityCode(),
                session.areaCode());
    }

    private CheckedIn counted(Attendance attendance) {
        String sessionId = attendance.attended().classSessionId();
        try {
            attendances.insert(attendance);
        } catch (DuplicateKeyException sameWorkerOrDevice) {
            return attendances
                    .of(sessionId, attendance.workerId())
                    .map(first -> new CheckedIn(file(first), true))
                    .orElseThrow(() -> deviceUsed(sessionId, sameWorkerOrDevice));
        }
        return new CheckedIn(
                file(
                        tally.voidIfAnnulled(sessionId)
                                ? attendances.find(attendance.id()).orElseThrow()
                                : attendance),
                false);
    }

    private static Conflict deviceUsed(String sessionId, DuplicateKeyException cause) {
        Conflict conflict = CheckInDesk.deviceAlreadyUsed(sessionId);
        conflict.initCause(cause);
        return conflict;
    }

    private AttendanceFile decide(String attendanceId, Consumer<String> right, UnaryOperator<Attendance> decision) {
        return file(OptimisticRetry.run(() -> {
            Attendance attendance =
                    attendances.find(attendanceId).orElseThrow(() -> new NotFound("attendance", attendanceId));
            right.accept(attendance.attended().classSessionId());
            return attendances.save(decision.apply(attendance));
        }));
    }

    private AttendanceFile file(Attendance attendance) {
        return AttendanceFile.of(attendance, workers.handleOf(attendance.workerId()));
    }

    private Attendance.Remark remark(Caller caller, @Nullable String reason) {
        return new Attendance.Remark(clock.instant(), caller.accountId(), reason);
    }
}
