package io.fengyi.governance.rolemodel;

import io.fengyi.governance.rolemodel.consent.Portrayal;
import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.NotFound;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rider who may be thanked in public.
 *
 * @param workerId null after erasure
 * @param openFor the worker while the matter is open, so that there is one at a time
 * @param portrayal what they agreed to; gone as soon as it is over
 * @param endedOn day on which it stopped being shown
 * @param history everything that was done, oldest first
 * @param creationKey idempotency key of the nomination
 */
@Document("role_models")
record RoleModel(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String workerId,
        @Nullable String openFor,
        Nomination nomination,
        RoleModelState state,
        @Nullable Portrayal portrayal,
        @Nullable Notice notice,
        List<Objection> objections,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        List<RoleModelStep> history,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final int MOST_OBJECTIONS = 50;

    static RoleModel nominated(String id, String workerId, Nomination nomination, @Nullable String key) {
        return new RoleModel(
                id,
                null,
                workerId,
                workerId,
                nomination,
                RoleModelState.NOMINATED,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                key,
                null);
    }

    RoleModel reviewed(RoleModelStep step) {
        return moved(step);
    }

    RoleModel consented(RoleModelStep step, Portrayal agreed) {
        Draft next = new Draft(moved(step));
        next.portrayal = agreed;
        return next.done();
    }

    RoleModel onNotice(RoleModelStep step, Notice put) {
        Draft next = new Draft(moved(step));
        next.notice = put;
        return next.done();
    }

    /** Pauses the notice. */
    RoleModel objectedTo(RoleModelStep step, Objection objection, LocalDate today) {
        Draft next = new Draft(moved(step));
        if (objections.size() >= MOST_OBJECTIONS) {
            throw new Conflict("objections-full", id + ": " + MOST_OBJECTIONS + " objections");
        }
        next.objections = new ArrayList<>(objections);
        next.objections.add(objection);
        next.notice = next.notice == null ? null : next.notice.pausedOn(today);
        return next.done();
    }

    /** The last answer lets the notice go on. */
    RoleModel answered(
            RoleModelStep step, String objectionId, String answer, LocalDate today, WorkingCalendar calendar) {
        Draft next = new Draft(moved(step));
        Objection objection = objections.stream()
                .filter(one -> one.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("objection", objectionId));
        if (!objection.isOpen()) {
            throw new Conflict("objection-answered", objectionId + " was answered at " + objection.answeredAt());
        }
        next.objections = new ArrayList<>(objections);
        next.objections.set(objections.indexOf(objection), objection.answered(answer, step.at()));
        boolean allAnswered = next.objections.stream().noneMatch(Objection::isOpen);
        next.notice = next.notice == null || !allAnswered ? next.notice : next.notice.resumedOn(today, calendar);
        return next.done();
    }

    /** @throws Conflict {@code objection-open}, {@code notice-running}, {@code consent-over} */
    RoleModel published(RoleModelStep step, LocalDate today) {
        Draft next = new Draft(moved(step));
        if (objections.stream().anyMatch(Objection::isOpen)) {
            throw new Conflict("objection-open", id + ": an objection waits for its answer");
        }
        if (notice == null || !notice.isOverOn(today)) {
            throw new Conflict("notice-running", id + ": on notice until " + (notice == null ? "–" : notice.until()));
        }
        if (portrayal == null || !portrayal.coversDay(today)) {
            throw new Conflict("consent-over", id + ": the consent has ended");
        }
        next.publishedOn = today;
        return next.done();
    }

    /** Nothing of the person is shown or kept any more, whatever the way it ended. */
    RoleModel ended(RoleModelStep step, LocalDate today) {
        Draft next = new Draft(moved(step));
        next.openFor = null;
        next.portrayal = null;
        next.nomination = nomination.withoutReason();
        next.objections = List.of();
        next.endedOn = today;
        return next.done();
    }

    RoleModel withoutPerson() {
        Draft next = new Draft(this);
        next.workerId = null;
        next.openFor = null;
        next.portrayal = null;
        next.nomination = nomination.withoutReason();
        next.objections = List.of();
        next.history = new ArrayList<>(
                history.stream().map(RoleModelStep::withoutReason).toList());
        return next.done();
    }

    RoleModel withoutNominator() {
        Draft next = new Draft(this);
        next.nomination = nomination.withoutNominator();
        return next.done();
    }

    RoleModel with(@Nullable Outbox events) {
        Draft next = new Draft(this);
        next.outbox = events;
        return next.done();
    }

    /** Whether the request with this key has had its effect already. */
    boolean remembers(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    boolean isOf(String worker) {
        return worker.equals(workerId);
    }

    /** @throws InvalidTransition unless the state knows the command */
    private RoleModel moved(RoleModelStep step) {
        if (!state.allowed().contains(step.command())) {
            throw new InvalidTransition(
                    "role model " + id, state, step.command().toString(), state.allowed());
        }
        Draft next = new Draft(this);
        next.state = step.command().from(state);
        next.history = new ArrayList<>(history);
        next.history.add(step);
        return next.done();
    }

    /** A copy in which single fields can be set; lives within one method. */
    private static final class Draft {

        private final RoleModel old;
        private @Nullable String workerId;
        private @Nullable String openFor;
        private Nomination nomination;
        private RoleModelState state;
        private @Nullable Portrayal portrayal;
        private @Nullable Notice notice;
        private List<Objection> objections;
        private @Nullable LocalDate publishedOn;
        private @Nullable LocalDate endedOn;
        private List<RoleModelStep> history;
        private @Nullable Outbox outbox;

        Draft(RoleModel old) {
            this.old = old;
            this.workerId = old.workerId;
            this.openFor = old.openFor;
            this.nomination = old.nomination;
            this.state = old.state;
            this.portrayal = old.portrayal;
            this.notice = old.notice;
            this.objections = old.objections;
            this.publishedOn = old.publishedOn;
            this.endedOn = old.endedOn;
            this.history = old.history;
            this.outbox = old.outbox;
        }

        RoleModel done() {
            return new RoleModel(
                    old.id,
                    old.version,
                    workerId,
                    openFor,
                    nomination,
                    state,
                    portrayal,
                    notice,
                    List.copyOf(objections),
                    publishedOn,
                    endedOn,
                    List.copyOf(history),
                    old.creationKey,
                    outbox);
        }
    }
}
