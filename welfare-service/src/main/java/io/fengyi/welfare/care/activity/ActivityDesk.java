package io.fengyi.welfare.care.activity;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.care.plan.ActivityPlan;
import io.fengyi.welfare.care.plan.PlanCheck;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.SeriesDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans, changes, cancels and holds activities and takes the sign-offs of departments; anybody may read them.
 *
 * <p>Staff and keepers act inside their own area or station only; what lies outside answers 404. Source: welfare.md 3.4.
 */
@Component
public class ActivityDesk {

    private final CareActivities activities;
    private final ActivityAnnouncer announcer;
    private final SeriesDesk series;
    private final PlanCheck check;
    private final Headcount heads;
    private final Clock clock;

    ActivityDesk(
            CareActivities activities,
            ActivityAnnouncer announcer,
            SeriesDesk series,
            PlanCheck check,
            Headcount heads,
            Clock clock) {
        this.activities = activities;
        this.announcer = announcer;
        this.series = series;
        this.check = check;
        this.heads = heads;
        this.clock = clock;
    }

    /** Plans an activity of a series; the same key again gives the same activity. */
    public ActivityFile plan(Caller caller, String seriesId, ActivityPlan plan, @Nullable String key) {
        CareSeries of = series.require("/seriesId", seriesId);
        ActivityPlan checked = check.checked(caller, plan);
        return file(OptimisticRetry.run(() -> {
            CareActivity known =
                    key == null ? null : activities.plannedWith(key).orElse(null);
            return known != null
                    ? known
                    : activities.save(announcer.planned(
                            CareActivity.planned(Ids.next("car"), of, checked, null, clock.instant(), key)));
        }));
    }

    /**
     * Changes a plan before it opens.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public ActivityFile change(Caller caller, String id, long version, UnaryOperator<ActivityPlan> change) {
        Instant now = clock.instant();
        CareActivity activity = ofStaff(caller, id).at(now);
        StaleVersion.check(version, activity.currentVersion());
        ActivityPlan next = check.checked(caller, change.apply(activity.plan()));
        int signedUp = heads.signedUp(List.of(id)).getOrDefault(id, 0);
        if (next.capacity() < signedUp) {
            throw new InvalidValue(
                    "/capacity",
                    "capacity-below-sign-ups",
                    "capacity: " + next.capacity() + " (signed up: " + signedUp + ")");
        }
        CareActivity changed = activity.changed(next, now);
        return file(activities.save(announcer.planned(changed)));
    }

    public ActivityFile cancel(Caller caller, String id, String reason, @Nullable String key) {
        Closing closing = new Closing(clock.instant(), caller.accountId(), reason, key);
        return decide(caller, id, closing.key(), activity -> announcer.cancelled(activity.cancelled(closing)));
    }

    public ActivityFile hold(Caller caller, String id, @Nullable String key) {
        Closing closing = new Closing(clock.instant(), caller.accountId(), null, key);
        return decide(caller, id, closing.key(), activity -> announcer.held(activity.held(closing), personTimes(id)));
    }

    /**
     * A department signs its own part off, once the activity was held.
     *
     * @throws Forbidden {@code unit-required} or {@code department-not-involved}
     */
    public ActivityFile signOff(Caller caller, String id, String note, @Nullable String key) {
        Set<String> units = caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF).unitIds();
        if (units.isEmpty()) {
            throw new Forbidden("unit-required", "account " + caller.accountId() + " is no department's");
        }
        return file(OptimisticRetry.run(() -> {
            CareActivity activity = existing(id).at(clock.instant());
            if (activity.remembers(key)) {
                return activity;
            }
            SignOff signOff = new SignOff(activity.signingFor(units), note, clock.instant(), caller.accountId(), key);
            return activities.save(activity.signedOff(signOff));
        }));
    }

    public ActivityFile get(String id) {
        return file(existing(id).at(clock.instant()));
    }

    /** Latest day first. */
    public Page<ActivityFile> list(ActivityFilter filter, PageRequest page) {
        Page<CareActivity> found = activities.list(filter, page);
        Instant now = clock.instant();
        List<String> ids = found.items().stream().map(CareActivity::id).toList();
        Map<String, Integer> came = heads.personTimes(ids);
        Map<String, Integer> signedUp = heads.signedUp(ids);
        return found.map(activity -> ActivityFile.of(
                activity.at(now), came.getOrDefault(activity.id(), 0), signedUp.getOrDefault(activity.id(), 0)));
    }

    /** For calendars: earliest day first, at most 500, without counts. */
    public List<ActivityFile> calendar(ActivityFilter filter) {
        return activities.calendar(filter).stream()
                .map(activity -> ActivityFile.of(activity, 0, 0))
                .toList();
    }

    /** For figures: all of the period and area with their person-times. */
    public List<ActivityFile> inPeriod(FigureQuestion question) {
        List<CareActivity> found = activities.inPeriod(question);
        Map<String, Integer> came =
                heads.personTimes(found.stream().map(CareActivity::id).toList());
        return found.stream()
                .map(activity -> ActivityFile.of(activity, came.getOrDefault(activity.id(), 0), 0))
                .toList();
    }

    /** For what a person is shown of their own: those of these ids that exist. */
    public List<ActivityFile> all(Collection<String> ids) {
        return Set.copyOf(ids).stream()
                .flatMap(id -> activities.find(id).stream())
                .map(activity -> ActivityFile.of(activity, 0, 0))
                .toList();
    }

    private ActivityFile decide(Caller caller, String id, @Nullable String key, UnaryOperator<CareActivity> decision) {
        return file(OptimisticRetry.run(() -> {
            CareActivity activity = ofStaff(caller, id).at(clock.instant());
            return activity.remembers(key) ? activity : activities.save(decision.apply(activity));
        }));
    }

    private CareActivity ofStaff(Caller caller, String id) {
        CareActivity activity = existing(id);
        if (!PlanCheck.mayPlan(
                caller, activity.plan().communityCode(), activity.plan().stationId())) {
            throw new NotFound("care-activity", id);
        }
        return activity;
    }

    private CareActivity existing(String id) {
        return activities.find(id).orElseThrow(() -> new NotFound("care-activity", id));
    }

    private int personTimes(String id) {
        return heads.personTimes(List.of(id)).getOrDefault(id, 0);
    }

    private ActivityFile file(CareActivity activity) {
        int signedUp = heads.signedUp(List.of(activity.id())).getOrDefault(activity.id(), 0);
        return ActivityFile.of(activity, personTimes(activity.id()), signedUp);
    }
}
