package io.fengyi.learning.classsession;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.learning.classsession.booking.SiteBookings;
import io.fengyi.learning.classsession.plan.Forced;
import io.fengyi.learning.classsession.plan.PlanRequest;
import io.fengyi.learning.classsession.plan.Planning;
import io.fengyi.learning.classsession.plan.Schedule;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.classsession.seat.Seats;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans sessions and moves them through their states.
 *
 * <p>Street admins and Party affairs act in their area, an instructor on own sessions; everything else answers 404.
 * Every decision is one write that carries the new state and its event. Source: learning.md 3.3.
 */
@Component
public class ClassSessionDesk {

    private final ClassSessions sessions;
    private final Planning planning;
    private final SiteBookings bookings;
    private final Seats seats;
    private final SessionTally tally;
    private final ClassSessionAnnouncer announcer;
    private final ClassSessionSweep sweep;
    private final Clock clock;

    ClassSessionDesk(
            ClassSessions sessions,
            Planning planning,
            SiteBookings bookings,
            Seats seats,
            SessionTally tally,
            ClassSessionAnnouncer announcer,
            ClassSessionSweep sweep,
            Clock clock) {
        this.sessions = sessions;
        this.planning = planning;
        this.bookings = bookings;
        this.seats = seats;
        this.tally = tally;
        this.announcer = announcer;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Plans a session, or records one of the last 14 days as HELD; the same key again gives the same session. */
    public ClassSessionFile plan(Caller caller, PlanRequest request, @Nullable String key) {
        ClassSession known = key == null ? null : sessions.plannedWith(key).orElse(null);
        if (known != null) {
            return ClassSessionFile.of(known);
        }
        SessionPlan plan = planning.plan(caller, request.entry());
        Forced forced = planning.peaks(caller, plan, request.force(), request.reason());
        String id = Ids.next("cls");
        SessionStep step = step("planning", caller, null, key);
        boolean past = planning.isPast(plan);
        SessionState state = past ? SessionState.HELD : SessionState.PLANNED;
        ClassSession session = announcer.planned(ClassSession.planned(id, state, plan, forced, step));
        book(id, plan);
        try {
            return ClassSessionFile.of(sessions.save(past ? announcer.held(session, 0) : session));
        } catch (RuntimeException notStored) {
            bookings.release(plan.place().siteId(), id);
            throw notStored;
        }
    }

    /**
     * Changes a planned session; who has it in the calendar is told by a higher SEQUENCE.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public ClassSessionFile change(
            Caller caller, String id, long version, Function<ClassSessionFile, PlanRequest> change) {
        ClassSession session = mayRun(caller, id);
        StaleVersion.check(version, session.currentVersion());
        SessionPlan before = session.plan();
        PlanRequest request = change.apply(ClassSessionFile.of(session));
        SessionPlan plan = planning.plan(caller, request.entry());
        boolean moved = !plan.takesPlaceLike(before);
        Forced forced = moved || session.forced() == null
                ? planning.peaks(caller, plan, request.force(), request.reason())
                : session.forced();
        ClassSession changed = session.changed(plan, forced, step("change", caller, null, null));
        seats.resize(id, before.capacity(), plan.capacity());
        try {
            if (!moved) {
                return ClassSessionFile.of(sessions.save(changed));
            }
            book(id, plan);
            ClassSession stored = sessions.save(announcer.planned(changed));
            settle(id, before, plan);
            return ClassSessionFile.of(stored);
        } catch (RuntimeException notStored) {
            seats.resize(id, plan.capacity(), before.capacity());
            throw notStored;
        }
    }

    public ClassSessionFile open(Caller caller, String id, @Nullable String key) {
        return decide(caller, id, key, session -> session.open(step("opening", caller, null, key)));
    }

    public ClassSessionFile hold(Caller caller, String id, @Nullable String key) {
        return decide(caller, id, key, session -> {
            ClassSession held = session.hold(step("holding", caller, null, key));
            return announcer.held(
                    held,
                    tally.of(List.of(id))
                            .getOrDefault(id, SessionTally.Count.NONE)
                            .confirmed());
        });
    }

    /** @throws Conflict {@code class-attended} once somebody has checked in */
    public ClassSessionFile cancel(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.refusePersonalData("/reason", reason);
        ClassSessionFile cancelled = decide(
                caller,
                id,
                key,
                session -> announcer.cancelled(
                        session.cancel(step("cancellation", caller, reason, key)), seats.holders(id)));
        bookings.release(cancelled.plan().place().siteId(), id);
        return cancelled;
    }

    /** Nothing of it counts any more; each attendance is voided, by the sweep if this process does not get to it. */
    public ClassSessionFile annul(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.refusePersonalData("/reason", reason);
        decide(caller, id, key, session -> announcer.annulled(session.annul(step("annulment", caller, reason, key))));
        ClassSession annulled = sessions.find(id).orElseThrow();
        if (annulled.voiding()) {
            sweep.finishAnnulment(annulled);
        }
        bookings.release(annulled.plan().place().siteId(), id);
        return ClassSessionFile.of(sessions.find(id).orElseThrow());
    }

    /** Notes how many were seen; only whoever runs the session. */
    public ClassSessionFile count(Caller caller, String id, long version, int heads) {
        ClassSession session = sessions.find(id)
                .filter(found -> found.plan().isRunBy(caller.accountId()))
                .map(found -> found.asOf(clock.instant()))
                .orElseThrow(() -> new NotFound("class session", id));
        StaleVersion.check(version, session.currentVersion());
        return ClassSessionFile.of(sessions.save(session.withHeads(heads)));
    }

    /** @throws Conflict {@code no-seat-left} or {@code class-does-not-count} */
    public ClassSessionFile reserveSeat(Caller caller, String id) {
        ClassSessionFile session = get(id);
        if (session.state() != SessionState.PLANNED && session.state() != SessionState.OPEN) {
            throw new Conflict("class-does-not-count", "session " + id + " is " + session.state());
        }
        seats.reserve(id, session.plan().capacity(), caller.workerId());
        return session;
    }

    public void giveSeatBack(Caller caller, String id) {
        seats.giveBack(get(id).id(), caller.workerId());
    }

    private ClassSessionFile get(String id) {
        return sessions.find(id)
                .map(session -> session.asOf(clock.instant()))
                .map(ClassSessionFile::of)
                .orElseThrow(() -> new NotFound("class session", id));
    }

    private ClassSessionFile decide(
            Caller caller, String id, @Nullable String key, UnaryOperator<ClassSession> decision) {
        return ClassSessionFile.of(OptimisticRetry.run(() -> {
            ClassSession session = mayRun(caller, id);
            return session.remembers(key) ? session : sessions.save(decision.apply(session));
        }));
    }

    private ClassSession mayRun(Caller caller, String id) {
        DataScope staff = caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
        return sessions.find(id)
                .filter(session -> staff.covers(session.plan().place().areaCode())
                        || (caller.has(Role.INSTRUCTOR) && session.plan().isRunBy(caller.accountId())))
                .map(session -> session.asOf(clock.instant()))
                .orElseThrow(() -> new NotFound("class session", id));
    }

    private void book(String id, SessionPlan plan) {
        String siteId = plan.place().siteId();
        if (siteId != null) {
            Schedule schedule = plan.schedule();
            bookings.book(
                    siteId,
                    id,
                    schedule.startsAt(),
                    schedule.endsAt(),
                    (other, site, from, to) -> sessions.find(other)
                            .filter(session -> session.state().counts())
                            .map(ClassSession::plan)
                            .filter(known -> site.equals(known.place().siteId())
                                    && known.schedule().startsAt().equals(from)
                                    && known.schedule().endsAt().equals(to))
                            .isPresent());
        }
    }

    private void settle(String id, SessionPlan before, SessionPlan after) {
        String left = before.place().siteId();
        String now = after.place().siteId();
        if (now != null) {
            bookings.settle(
                    now, id, after.schedule().startsAt(), after.schedule().endsAt());
        }
        if (left != null && !left.equals(now)) {
            bookings.release(left, id);
        }
    }

    private SessionStep step(String command, Caller caller, @Nullable String reason, @Nullable String key) {
        return new SessionStep(command, clock.instant(), caller.accountId(), reason, key);
    }
}
