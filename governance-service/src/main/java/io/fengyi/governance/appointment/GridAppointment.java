package io.fengyi.governance.appointment;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker's appointment as mobile grid member.
 *
 * @param workerId null after erasure
 * @param gridCodes one to three grids of one community
 * @param accepted the worker's answer; null before it
 * @param told whether the appointment was announced: an ending of one that never was is not told
 */
@Document("grid_appointments")
public record GridAppointment(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String workerId,
        String communityCode,
        List<String> gridCodes,
        Term term,
        AppointmentState state,
        @Nullable Boolean accepted,
        boolean told,
        List<AppointmentStep> history,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    public GridAppointment {
        gridCodes = List.copyOf(gridCodes);
        history = List.copyOf(history);
    }

    static GridAppointment proposed(
            String id, String workerId, String communityCode, List<String> gridCodes, Term term, AppointmentStep step) {
        return new GridAppointment(
                id,
                null,
                workerId,
                communityCode,
                gridCodes,
                term,
                AppointmentState.PROPOSED,
                null,
                false,
                List.of(step),
                step.key(),
                null);
    }

    /** The worker says yes; only a proposal waits for it. */
    GridAppointment accept(AppointmentStep step) {
        if (state != AppointmentState.PROPOSED) {
            throw refused("answer");
        }
        return changed(step, true, told);
    }

    /** The worker says no: to the proposal, or to going on. */
    GridAppointment decline(AppointmentStep step) {
        require("answer");
        return changed(step, false, told);
    }

    /**
     * Serves from now on, or again.
     *
     * @throws Conflict {@code acceptance-missing}, {@code attachment-missing}, {@code training-missing}, {@code
     *     appointment-over}
     */
    GridAppointment activate(AppointmentStep step, boolean attached, boolean trained) {
        require("activation");
        if (term.isOverOn(BusinessDay.of(step.at()))) {
            throw new Conflict("appointment-over", id + ": until " + term.to());
        }
        if (!Boolean.TRUE.equals(accepted)) {
            throw new Conflict("acceptance-missing", id + ": the worker has not accepted");
        }
        if (!attached) {
            throw new Conflict("attachment-missing", id + ": the worker is not attached to " + communityCode);
        }
        if (!trained) {
            throw new Conflict("training-missing", id + ": no completed course tagged GRID_TRAINING");
        }
        return changed(step, true, true);
    }

    GridAppointment suspend(AppointmentStep step) {
        require("suspension");
        return changed(step, accepted, told);
    }

    GridAppointment end(AppointmentStep step) {
        require("ending");
        return changed(step, accepted, told);
    }

    GridAppointment forgotten() {
        return new GridAppointment(
                id,
                version,
                null,
                communityCode,
                gridCodes,
                term,
                state,
                accepted,
                told,
                history.stream().map(AppointmentStep::withoutWords).toList(),
                creationKey,
                outbox);
    }

    boolean isOpen() {
        return state != AppointmentState.ENDED;
    }

    /** Whether the member served at the end of that day. */
    boolean servedOn(LocalDate day) {
        AppointmentState then = AppointmentState.PROPOSED;
        for (AppointmentStep step : history) {
            if (!BusinessDay.of(step.at()).isAfter(day)) {
                then = step.to();
            }
        }
        return then == AppointmentState.ACTIVE
                && !term.isOverOn(day)
                && !term.from().isAfter(day);
    }

    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    GridAppointment telling(@Nullable Outbox news) {
        return new GridAppointment(
                id,
                version,
                workerId,
                communityCode,
                gridCodes,
                term,
                state,
                accepted,
                told,
                history,
                creationKey,
                news);
    }

    private void require(String command) {
        if (!state.allowed().contains(command)) {
            throw refused(command);
        }
    }

    private InvalidTransition refused(String command) {
        return new InvalidTransition("appointment " + id, state, command, state.allowed());
    }

    private GridAppointment changed(AppointmentStep step, @Nullable Boolean answer, boolean nowTold) {
        List<AppointmentStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new GridAppointment(
                id,
                version,
                workerId,
                communityCode,
                gridCodes,
                term,
                step.to(),
                answer,
                nowTold,
                steps,
                creationKey,
                outbox);
    }

    Instant proposedAt() {
        return history.get(0).at();
    }
}
