package io.fengyi.governance.volunteer.activity;

import io.fengyi.access.Caller;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.term.Terms;
import io.fengyi.governance.term.Vocabulary;
import io.fengyi.governance.volunteer.team.TeamDesk;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans, changes, cancels and holds volunteer activities.
 *
 * <p>Staff of the place and the leader of the team may; a leader for their own team only. Every decision is one write
 * that carries the new state and its event. Source: governance.md 3.5.
 */
@Component
public class ActivityDesk {

    private static final Duration AHEAD = Duration.ofDays(180);

    private final Activities activities;
    private final OpeningActivities opening;
    private final ActivityAnnouncer announcer;
    private final TeamDesk teams;
    private final Terms terms;
    private final Areas areas;
    private final Arrivals arrivals;
    private final Clock clock;

    ActivityDesk(
            Activities activities,
            OpeningActivities opening,
            ActivityAnnouncer announcer,
            TeamDesk teams,
            Terms terms,
            Areas areas,
            Arrivals arrivals,
            Clock clock) {
        this.activities = activities;
        this.opening = opening;
        this.announcer = announcer;
        this.teams = teams;
        this.terms = terms;
        this.areas = areas;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Plans an activity; the same key again gives the same one. */
    public ActivityFile plan(Caller caller, ActivityPlan plan, @Nullable IdempotencyKey key) {
        teams.actsFor(caller, plan.teamId(), plan.communityCode());
        teams.requireActive(plan.teamId());
        check(plan);
        String creationKey = key == null ? null : key.value();
        return ActivityFile.of(OptimisticRetry.run(() -> {
            Optional<VolunteerActivity> known =
                    creationKey == null ? Optional.empty() : activities.plannedWith(creationKey);
            return known.orElseGet(() ->
                    activities.save(announcer.planned(VolunteerActivity.planned(Ids.next("vac"), plan, creationKey))));
        }));
    }

    /**
     * Changes what is planned, until it opens.
     *
     * @throws StaleVersion when somebody else was faster, a rider who signed up included
     */
    public ActivityFile change(Caller caller, String id, long version, UnaryOperator<ActivityPlan> change) {
        VolunteerActivity activity = opening.upToDate(id);
        actsFor(caller, activity);
        StaleVersion.check(version, activity.currentVersion());
        ActivityPlan before = activity.plan();
        VolunteerActivity changed = activity.changed(change.apply(before));
        ActivityPlan next = changed.plan();
        teams.actsFor(caller, next.teamId(), next.communityCode());
        check(next);
        boolean toldOf = !next.kind().equals(before.kind())
                || !next.communityCode().equals(before.communityCode())
                || !next.startsAt().equals(before.startsAt())
                || next.minutes() != before.minutes();
        return ActivityFile.of(activities.save(toldOf ? announcer.planned(changed) : changed));
    }

    /** Only while it is planned; those who signed up see it in the list. */
    public ActivityFile cancel(Caller caller, String id, String reason, @Nullable IdempotencyKey key) {
        FreeText.check("/reason", reason);
        return decide(caller, id, ActivityCommand.CANCELLATION, reason, key, moved -> moved);
    }

    /**
     * It took place: told with the number of check-ins so far.
     *
     * @throws Conflict {@code not-begun} before its start
     */
    public ActivityFile hold(Caller caller, String id, @Nullable IdempotencyKey key) {
        return decide(caller, id, ActivityCommand.HOLDING, null, key, moved -> {
            if (clock.instant().isBefore(moved.plan().startsAt())) {
                throw new Conflict(
                        "not-begun", id + ": starts at " + moved.plan().startsAt());
            }
            return announcer.held(moved, arrivals.of(id));
        });
    }

    /** All hours are decided; whoever may not decide hours never gets here. Repeating it changes nothing. */
    public ActivityFile confirmed(String id, String by) {
        return ActivityFile.of(OptimisticRetry.run(() -> {
            VolunteerActivity activity = find(id);
            return activity.state() == ActivityState.CONFIRMED
                    ? activity
                    : activities.save(activity.moved(step(ActivityCommand.CONFIRMATION, by, null, null)));
        }));
    }

    public Page<ActivityFile> list(ActivityFilter filter, PageRequest page) {
        return activities.page(filter, page).map(ActivityFile::of);
    }

    /** An activity in the state that it has by now; anybody may know it. */
    public ActivityFile get(String id) {
        return ActivityFile.of(opening.upToDate(id));
    }

    /** Takes a place; whether it is a new one. */
    public record Place(SignUp signUp, boolean taken) {}

    /**
     * Takes a place for this rider, once; again changes nothing.
     *
     * @throws Conflict {@code activity-full}, {@code sign-up-closed}
     */
    public Place signUp(Caller caller, String id) {
        String workerId = caller.workerId();
        VolunteerActivity activity = opening.upToDate(id);
        boolean over = !clock.instant().isBefore(activity.plan().endsAt());
        if (!over) {
            SignUp wanted = new SignUp(Ids.next("vsu"), workerId, clock.instant());
            if (activities.takePlace(id, wanted).isPresent()) {
                return new Place(wanted, true);
            }
        }
        VolunteerActivity now = find(id);
        Optional<SignUp> already = now.signUpOf(workerId);
        if (already.isPresent()) {
            return new Place(already.get(), false);
        }
        if (over || !now.state().takesSignUps()) {
            throw new Conflict("sign-up-closed", id + " is " + now.state());
        }
        throw new Conflict("activity-full", id + ": quota " + now.plan().quota());
    }

    /**
     * Gives the place back, until the activity opens; without a place nothing changes.
     *
     * @throws Conflict {@code sign-up-closed}
     */
    public void giveBack(Caller caller, String id) {
        VolunteerActivity activity = opening.upToDate(id);
        if (activity.signUpOf(caller.workerId()).isEmpty()
                || activities.giveBack(id, caller.workerId()).isPresent()) {
            return;
        }
        throw new Conflict("sign-up-closed", id + " is " + find(id).state());
    }

    /** As {@link TeamDesk#actsFor}, for the team and place of an activity. */
    public String actsFor(Caller caller, ActivityFile activity) {
        return teams.actsFor(caller, activity.plan().teamId(), activity.plan().communityCode());
    }

    private String actsFor(Caller caller, VolunteerActivity activity) {
        return teams.actsFor(caller, activity.plan().teamId(), activity.plan().communityCode());
    }

    private ActivityFile decide(
            Caller caller,
            String id,
            ActivityCommand command,
            @Nullable String reason,
            @Nullable IdempotencyKey key,
            Function<VolunteerActivity, VolunteerActivity> then) {
        String requestKey = key == null ? null : key.value();
        return ActivityFile.of(OptimisticRetry.run(() -> {
            VolunteerActivity activity = opening.upToDate(id);
            String by = actsFor(caller, activity);
            if (activity.remembers(requestKey)) {
                return activity;
            }
            VolunteerActivity moved = activity.moved(step(command, by, reason, requestKey));
            return activities.save(then.apply(moved));
        }));
    }

    private ActivityStep step(ActivityCommand command, String by, @Nullable String reason, @Nullable String key) {
        return new ActivityStep(command, clock.instant(), by, reason, key);
    }

    private void check(ActivityPlan plan) {
        Instant now = clock.instant();
        terms.require(Vocabulary.VOLUNTEER_ACTIVITY_KIND, "/kind", plan.kind());
        if (!plan.startsAt().isAfter(now) || plan.startsAt().isAfter(now.plus(AHEAD))) {
            throw new InvalidValue(
                    "/startsAt", "start-out-of-range", "startsAt: " + plan.startsAt() + " (within 180 days from now)");
        }
        if (areas.find(plan.communityCode())
                .filter(area -> area.isValidOn(BusinessDay.of(now)))
                .isEmpty()) {
            throw new InvalidValue("/communityCode", "area-unknown", "communityCode: " + plan.communityCode());
        }
        boolean somewhere = plan.place() != null || plan.address() != null;
        if (!somewhere && plan.channel() != ActivityPlan.Channel.ONLINE) {
            throw new InvalidValue("/place", "place-required", "place: null (channel: " + plan.channel() + ")");
        }
        FreeText.check("/title", plan.title());
        FreeText.check("/address", plan.address());
    }

    private VolunteerActivity find(String id) {
        return activities.find(id).orElseThrow(() -> new NotFound("volunteer activity", id));
    }
}
