package io.fengyi.governance.volunteer.hours;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.volunteer.activity.ActivityCommand;
import io.fengyi.governance.volunteer.activity.ActivityDesk;
import io.fengyi.governance.volunteer.activity.ActivityFile;
import io.fengyi.governance.volunteer.activity.ActivityState;
import io.fengyi.governance.volunteer.activity.SignUp;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether hours count: a second person always, the leader or community staff, never the volunteer themselves.
 *
 * <p>Each row is one conditional write with its event; confirming again with the same minutes changes nothing, so that a
 * request cut short can be repeated. When no row is open any more the activity is CONFIRMED. Source: governance.md 3.5.
 */
@Component
public class HoursDesk {

    private final HoursRecords records;
    private final HoursAnnouncer announcer;
    private final ActivityDesk activities;
    private final Workers workers;
    private final Clock clock;

    HoursDesk(HoursRecords records, HoursAnnouncer announcer, ActivityDesk activities, Workers workers, Clock clock) {
        this.records = records;
        this.announcer = announcer;
        this.activities = activities;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Hours to be confirmed.
     *
     * @param minutes null: as measured
     * @param reason why they are corrected
     */
    public record Entry(
            String hoursId,
            @Nullable Integer minutes,
            @Nullable String reason) {}

    /** What is decided by now: all rows that count or not, and those still open. */
    public record Outcome(ActivityFile activity, int confirmed, long open) {}

    /** A volunteer on the list of an activity: signed up, and perhaps there. */
    public record OnTheList(
            @Nullable String signUpId,
            @Nullable String handle,
            @Nullable HoursFile hours) {}

    /** Who signed up and who came, by handle; for the leader and staff. */
    public List<OnTheList> roll(Caller caller, String activityId) {
        ActivityFile activity = activities.get(activityId);
        activities.actsFor(caller, activity);
        Map<String, VolunteerHours> byWorker = records.ofActivity(activityId).stream()
                .collect(Collectors.toMap(VolunteerHours::workerId, Function.identity()));
        List<OnTheList> roll = new ArrayList<>();
        for (SignUp signUp : activity.signUps()) {
            VolunteerHours hours = byWorker.remove(signUp.workerId());
            String handle = workers.handleOf(signUp.workerId());
            roll.add(new OnTheList(
                    signUp.id(), handle, hours == null ? null : HoursFile.of(hours, handle, signUp.id())));
        }
        byWorker.values().forEach(hours -> roll.add(new OnTheList(null, null, HoursFile.of(hours, null, null))));
        return roll;
    }

    /**
     * Confirms or corrects these; without any, all open ones but the caller's own, as measured.
     *
     * @throws Forbidden {@code own-hours} when the caller's own are among them: then nothing is confirmed
     */
    public Outcome confirm(Caller caller, String activityId, List<Entry> entries) {
        ActivityFile activity = activities.get(activityId);
        String by = activities.actsFor(caller, activity);
        if (activity.state() != ActivityState.HELD && activity.state() != ActivityState.CONFIRMED) {
            throw new InvalidTransition(
                    "volunteer activity " + activityId,
                    activity.state(),
                    ActivityCommand.CONFIRMATION.toString(),
                    activity.state().allowed());
        }
        List<Entry> wanted = entries.isEmpty() ? everybodyElse(caller, activityId) : entries;
        wanted.forEach(entry -> check(caller, activityId, entry));
        wanted.forEach(entry -> confirm(entry, by));
        long open = records.open(activityId);
        ActivityFile after = open == 0 ? activities.confirmed(activityId, by) : activity;
        return new Outcome(after, wanted.size(), open);
    }

    /** Confirmed hours do not count after all. */
    public HoursFile voidHours(Caller caller, String id, String reason) {
        FreeText.check("/reason", reason);
        return HoursFile.own(OptimisticRetry.run(() -> {
            VolunteerHours hours = records.find(id)
                    .filter(found -> caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN)
                            .covers(found.spell().communityCode()))
                    .orElseThrow(() -> new NotFound("hours", id));
            HoursDecision decision = new HoursDecision(clock.instant(), caller.accountId(), reason);
            return records.save(announcer.voided(hours.voidBy(decision)));
        }));
    }

    public Page<HoursFile> mine(Caller caller, PageRequest page) {
        return records.mine(caller.workerId(), page).map(HoursFile::own);
    }

    /** Own confirmed hours of more than 0 minutes in a team, oldest first. */
    public List<HoursFile> confirmedOf(String workerId, String teamId, LocalDate from, LocalDate to) {
        return records.confirmedOf(workerId, teamId, from, to).stream()
                .map(HoursFile::own)
                .toList();
    }

    /** Whether all of these count still. */
    public boolean areConfirmed(Collection<String> ids) {
        return records.confirmedAmong(ids) == ids.size();
    }

    private List<Entry> everybodyElse(Caller caller, String activityId) {
        return records.ofActivity(activityId).stream()
                .filter(hours -> hours.state() == HoursState.RECORDED && !isOwn(caller, hours))
                .map(hours -> new Entry(hours.id(), null, null))
                .toList();
    }

    private void check(Caller caller, String activityId, Entry entry) {
        VolunteerHours hours = ofActivity(activityId, entry.hoursId());
        if (isOwn(caller, hours)) {
            throw new Forbidden("own-hours", "hoursId: " + entry.hoursId() + " (somebody else has to confirm them)");
        }
        FreeText.check("/entries", entry.reason());
        if (!isConfirmedAs(hours, entry)) {
            hours.confirm(entry.minutes(), new HoursDecision(clock.instant(), caller.accountId(), null));
        }
    }

    private void confirm(Entry entry, String by) {
        OptimisticRetry.run(() -> {
            VolunteerHours hours =
                    records.find(entry.hoursId()).orElseThrow(() -> new NotFound("hours", entry.hoursId()));
            if (isConfirmedAs(hours, entry)) {
                return hours;
            }
            HoursDecision decision = new HoursDecision(clock.instant(), by, entry.reason());
            return records.save(announcer.confirmed(hours.confirm(entry.minutes(), decision)));
        });
    }

    private VolunteerHours ofActivity(String activityId, String hoursId) {
        return records.find(hoursId)
                .filter(hours -> hours.activityId().equals(activityId))
                .orElseThrow(() -> new NotFound("hours", hoursId));
    }

    private static boolean isConfirmedAs(VolunteerHours hours, Entry entry) {
        int wanted = entry.minutes() == null ? hours.measured() : entry.minutes();
        return hours.state() == HoursState.CONFIRMED && hours.minutes() == wanted;
    }

    private static boolean isOwn(Caller caller, VolunteerHours hours) {
        return caller.has(Role.WORKER) && hours.isOf(caller.workerId());
    }
}
