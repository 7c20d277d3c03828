package io.fengyi.governance.rolemodel;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.rolemodel.notice.Notice;
import io.fengyi.governance.rolemodel.notice.Objection;
import io.fengyi.governance.rolemodel.notice.ObjectionLimits;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes nominations and objections, and leads a role model through review, notice and publication.
 *
 * <p>Staff act in their own area; what lies outside answers 404. Every decision is one write that carries the new state
 * and its event. Source: governance.md 3.6.
 */
@Component
public class RoleModelDesk {

    private final RoleModels roleModels;
    private final EndingRoleModels ending;
    private final RoleModelAnnouncer announcer;
    private final RoleModelViews views;
    private final ObjectionLimits limits;
    private final Workers workers;
    private final Areas areas;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RoleModelDesk(
            RoleModels roleModels,
            EndingRoleModels ending,
            RoleModelAnnouncer announcer,
            RoleModelViews views,
            ObjectionLimits limits,
            Workers workers,
            Areas areas,
            WorkingCalendar calendar,
            Clock clock) {
        this.roleModels = roleModels;
        this.ending = ending;
        this.announcer = announcer;
        this.views = views;
        this.limits = limits;
        this.workers = workers;
        this.areas = areas;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Proposes somebody else; the same key again gives the same nomination.
     *
     * @throws InvalidValue 422 {@code self-nomination}, {@code worker-unknown}, {@code area-unknown}
     * @throws Conflict {@code already-nominated} while another one of the same person is open
     */
    public RoleModelFile nominate(
            Caller caller, String workerId, String communityCode, String reason, @Nullable IdempotencyKey key) {
        if (caller.isWorker(workerId)) {
            throw new InvalidValue("/workerId", "self-nomination", "workerId: " + workerId + " (yourself)");
        }
        if (workers.find(workerId).filter(KnownWorker::isHere).isEmpty()) {
            throw new InvalidValue("/workerId", "worker-unknown", "workerId: " + workerId);
        }
        if (areas.find(communityCode).filter(area -> area.isValidOn(today())).isEmpty()) {
            throw new InvalidValue("/communityCode", "area-unknown", "communityCode: " + communityCode);
        }
        FreeText.check("/reason", reason);
        String creationKey = key == null ? null : key.value();
        String by = caller.has(Role.WORKER) ? caller.workerId() : caller.accountId();
        return views.file(OptimisticRetry.run(() -> {
            Optional<RoleModel> known = creationKey == null ? Optional.empty() : roleModels.nominatedWith(creationKey);
            if (known.isPresent()) {
                return known.get();
            }
            roleModels.openFor(workerId).ifPresent(open -> {
                throw new Conflict("already-nominated", "workerId: " + workerId + " (nominated already)");
            });
            Nomination nomination = new Nomination(communityCode, reason, by, clock.instant());
            return roleModels.save(RoleModel.nominated(Ids.next("rol"), workerId, nomination, creationKey));
        }));
    }

    public RoleModelFile review(Caller caller, String id, @Nullable IdempotencyKey key) {
        return decide(
                caller, id, RoleModelCommand.REVIEW, null, key, (model, step) -> roleModels.save(model.reviewed(step)));
    }

    /** @throws Conflict {@code notice-too-short} below five working days after today */
    public RoleModelFile putOnNotice(Caller caller, String id, LocalDate until, @Nullable IdempotencyKey key) {
        return decide(
                caller,
                id,
                RoleModelCommand.NOTICE,
                null,
                key,
                (model, step) -> roleModels.save(model.onNotice(step, Notice.of(today(), until, calendar))));
    }

    /**
     * Anybody objects to one that is on notice.
     *
     * @param address of the caller, for the limit only
     */
    public Objection objectTo(String id, String text, String address) {
        limits.take(address);
        FreeText.check("/text", text);
        Objection objection = Objection.raised(Ids.next("obj"), text, clock.instant());
        OptimisticRetry.run(() -> {
            RoleModel roleModel = roleModels
                    .find(id)
                    .filter(model ->
                            model.state() == RoleModelState.ON_NOTICE || model.state() == RoleModelState.PUBLISHED)
                    .orElseThrow(() -> new NotFound("role model", id));
            RoleModelStep step =
                    new RoleModelStep(RoleModelCommand.OBJECTION, clock.instant(), RoleModelStep.PUBLIC, null, null);
            return roleModels.save(roleModel.objectedTo(step, objection, today()));
        });
        return objection;
    }

    /** Answers an objection; after the last answer the notice goes on. */
    public RoleModelFile answer(
            Caller caller, String id, String objectionId, String answer, @Nullable IdempotencyKey key) {
        FreeText.check("/answer", answer);
        return decide(
                caller,
                id,
                RoleModelCommand.ANSWER,
                null,
                key,
                (model, step) -> roleModels.save(model.answered(step, objectionId, answer, today(), calendar)));
    }

    /** @throws Conflict {@code notice-running}, {@code objection-open}, {@code consent-over} */
    public RoleModelFile publish(Caller caller, String id, @Nullable IdempotencyKey key) {
        return decide(
                caller,
                id,
                RoleModelCommand.PUBLICATION,
                null,
                key,
                (model, step) -> roleModels.save(announcer.published(model.published(step, today()))));
    }

    public RoleModelFile refuse(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return decide(caller, id, RoleModelCommand.REFUSAL, reason, key, ending::end);
    }

    /** Those that are shown, or on notice; anybody may know them. */
    public Page<RoleModelFile> inPublic(boolean onNotice, PageRequest page) {
        RoleModelState state = onNotice ? RoleModelState.ON_NOTICE : RoleModelState.PUBLISHED;
        return roleModels.inState(state, null, page).map(views::file);
    }

    /** Any state, in the area of this member of staff. */
    public Page<RoleModelFile> inState(Caller caller, RoleModelState state, PageRequest page) {
        return roleModels.inState(state, staffScope(caller), page).map(views::file);
    }

    /** One in the area of this member of staff; else 404. */
    public RoleModelFile get(Caller caller, String id) {
        return views.file(ofStaff(caller, id));
    }

    /** How many are shown at the end of the day asked for. */
    public long shown(FigureQuestion question) {
        return roleModels.shownOn(question.asOf(), question.inArea("nomination.communityCode"));
    }

    private RoleModelFile decide(
            Caller caller,
            String id,
            RoleModelCommand command,
            @Nullable String reason,
            @Nullable IdempotencyKey key,
            BiFunction<RoleModel, RoleModelStep, RoleModel> act) {
        String requestKey = key == null ? null : key.value();
        return views.file(OptimisticRetry.run(() -> {
            RoleModel roleModel = ofStaff(caller, id);
            Instant now = clock.instant();
            RoleModelStep step = new RoleModelStep(command, now, caller.accountId(), reason, requestKey);
            return roleModel.remembers(requestKey) ? roleModel : act.apply(roleModel, step);
        }));
    }

    private RoleModel ofStaff(Caller caller, String id) {
        return roleModels
                .find(id)
                .filter(model -> staffScope(caller).covers(model.nomination().communityCode()))
                .orElseThrow(() -> new NotFound("role model", id));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static DataScope staffScope(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }
}
