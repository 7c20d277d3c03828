package io.fengyi.governance.appointment;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.governance.attachment.AttachmentDesk;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.grid.Grid;
import io.fengyi.governance.grid.GridDesk;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * The door to appointments: staff propose, activate, suspend and end within their communities; the worker answers and
 * may stop any time; the system ends them at the end of the term, at LEFT and at erasure. Source: governance.md 3.4.
 */
@Service
public class AppointmentDesk {

    private static final Set<String> NOT_HERE = Set.of("LEFT", "ERASED");

    private final Appointments appointments;
    private final AppointmentAnnouncer announcer;
    private final AttachmentDesk attachments;
    private final GridDesk grids;
    private final Workers workers;
    private final Clock clock;

    AppointmentDesk(
            Appointments appointments,
            AppointmentAnnouncer announcer,
            AttachmentDesk attachments,
            GridDesk grids,
            Workers workers,
            Clock clock) {
        this.appointments = appointments;
        this.announcer = announcer;
        this.attachments = attachments;
        this.grids = grids;
        this.workers = workers;
        this.clock = clock;
    }

    /** 422 for unknown grids, grids of several communities, a worker who is not here, or a term that does not fit. */
    public GridAppointment propose(
            Caller caller, String workerId, List<String> gridCodes, Term term, @Nullable String key) {
        Instant now = now();
        term.checked(BusinessDay.of(now));
        List<String> codes = List.copyOf(new LinkedHashSet<>(gridCodes));
        String community = communityOf(caller, codes);
        if (workers.find(workerId)
                .filter(worker -> !NOT_HERE.contains(worker.status()))
                .isEmpty()) {
            throw new InvalidValue("/workerId", "worker-unknown", "workerId: " + workerId);
        }
        return OptimisticRetry.run(() -> {
            Optional<GridAppointment> already = key == null ? Optional.empty() : appointments.proposedUnder(key);
            return already.orElseGet(() -> appointments.save(GridAppointment.proposed(
                    Ids.next("gap"),
                    workerId,
                    community,
                    codes,
                    term,
                    new AppointmentStep("proposal", AppointmentState.PROPOSED, now, caller.accountId(), null, key))));
        });
    }

    public GridAppointment activate(Caller caller, String id, @Nullable String key) {
        AppointmentStep step = step("activation", AppointmentState.ACTIVE, caller.accountId(), null, key);
        return decide(() -> ofStaff(caller, id), key, appointment -> {
            String worker = Objects.requireNonNullElse(appointment.workerId(), "");
            return appointment.activate(
                    step, attachments.isAttached(worker, appointment.communityCode()), appointments.isTrained(worker));
        });
    }

    public GridAppointment suspend(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.check("/reason", reason);
        AppointmentStep step = step("suspension", AppointmentState.SUSPENDED, caller.accountId(), reason, key);
        return decide(() -> ofStaff(caller, id), key, appointment -> appointment.suspend(step));
    }

    public GridAppointment end(Caller caller, String id, String reason, @Nullable String key) {
        FreeText.check("/reason", reason);
        AppointmentStep step = step("ending", AppointmentState.ENDED, caller.accountId(), reason, key);
        return decide(() -> ofStaff(caller, id), key, appointment -> appointment.end(step));
    }

    /** Yes to a proposal; no at any time, which ends it. */
    public GridAppointment answer(Caller caller, String id, boolean accept, @Nullable String key) {
        AppointmentStep step = accept
                ? step("answer", AppointmentState.PROPOSED, AppointmentStep.WORKER, "ACCEPTED", key)
                : step("answer", AppointmentState.ENDED, AppointmentStep.WORKER, "DECLINED", key);
        return decide(
                () -> own(caller, id),
                key,
                appointment -> accept ? appointment.accept(step) : appointment.decline(step));
    }

    public GridAppointment get(Caller caller, String id) {
        return ofStaff(caller, id);
    }

    public Page<GridAppointment> list(Caller caller, @Nullable AppointmentState state, PageRequest page) {
        Criteria within = scope(caller).within("communityCode");
        return appointments.page(
                state == null
                        ? within
                        : new Criteria()
                                .andOperator(within, Criteria.where("state").is(state)),
                page);
    }

    public Page<GridAppointment> mine(Caller caller, PageRequest page) {
        return appointments.page(Criteria.where("workerId").is(caller.workerId()), page);
    }

    /** Learning-service's word that the worker completed a course tagged GRID_TRAINING. Repeatable. */
    public void trained(String workerId, String courseId, LocalDate on) {
        appointments.trained(workerId, courseId, on);
    }

    /** The worker works for nobody here any more. Repeatable. */
    public void left(String workerId) {
        appointments.of(workerId).forEach(appointment -> endBySystem(appointment.id(), "LEFT"));
    }

    void endBySystem(String id, String reason) {
        AppointmentStep step = step("ending", AppointmentState.ENDED, AppointmentStep.SYSTEM, reason, null);
        OptimisticRetry.run(() -> appointments
                .find(id)
                .filter(GridAppointment::isOpen)
                .map(open -> appointments.save(announcer.announce(open, open.end(step)))));
    }

    private GridAppointment decide(
            java.util.function.Supplier<GridAppointment> read,
            @Nullable String key,
            UnaryOperator<GridAppointment> verb) {
        return OptimisticRetry.run(() -> {
            GridAppointment appointment = read.get();
            return appointment.remembers(key)
                    ? appointment
                    : appointments.save(announcer.announce(appointment, verb.apply(appointment)));
        });
    }

    private String communityOf(Caller caller, List<String> codes) {
        for (String code : codes) {
            if (grids.find(code).filter(grid -> !grid.isRetired()).isEmpty()) {
                throw new InvalidValue("/gridCodes", "grid-unknown", "gridCodes: " + code);
            }
        }
        Set<String> communities =
                codes.stream().map(grids::get).map(Grid::communityCode).collect(Collectors.toSet());
        if (communities.size() != 1) {
            throw new InvalidValue(
                    "/gridCodes", "grids-of-one-community", "gridCodes: " + codes + " (of one community)");
        }
        String community = communities.iterator().next();
        if (!scope(caller).covers(community)) {
            throw new InvalidValue("/gridCodes", "grid-unknown", "gridCodes: " + codes);
        }
        return community;
    }

    private GridAppointment ofStaff(Caller caller, String id) {
        return appointments
                .find(id)
                .filter(appointment -> scope(caller).covers(appointment.communityCode()))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    private GridAppointment own(Caller caller, String id) {
        return appointments
                .find(id)
                .filter(appointment -> caller.workerId().equals(appointment.workerId()))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    private AppointmentStep step(
            String what, AppointmentState to, String by, @Nullable String reason, @Nullable String key) {
        return new AppointmentStep(what, to, now(), by, reason, key);
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
