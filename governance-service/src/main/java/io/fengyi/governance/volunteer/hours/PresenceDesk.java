package io.fengyi.governance.volunteer.hours;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.checkin.CheckInCode;
import io.fengyi.checkin.CheckInDesk;
import io.fengyi.checkin.CheckInWindow;
import io.fengyi.checkin.ScanBody;
import io.fengyi.checkin.ScanVerdict;
import io.fengyi.governance.volunteer.activity.ActivityDesk;
import io.fengyi.governance.volunteer.activity.ActivityFile;
import io.fengyi.governance.volunteer.activity.ActivityPlan;
import io.fengyi.governance.volunteer.activity.SignUp;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Records who comes and who goes: by the rotating code that the leader shows, or by the leader's or staff's hand.
 *
 * <p>Check-in from 15 minutes before to 15 minutes after the start; check-out from the start to one hour after the planned
 * end, with the phone of the check-in. By hand up to 24 hours after the end, never for oneself. Only somebody who signed
 * up can check in, so that the quota holds. Source: governance.md 3.5, learning.md 3.4.
 */
@Component
public class PresenceDesk {

    private static final Duration CHECK_OUT_AFTER_END = Duration.ofHours(1);
    private static final Duration BY_HAND_AFTER_END = Duration.ofHours(24);

    private final HoursRecords records;
    private final ActivityDesk activities;
    private final CheckInDesk codes;
    private final Clock clock;

    PresenceDesk(HoursRecords records, ActivityDesk activities, CheckInDesk codes, Clock clock) {
        this.records = records;
        this.activities = activities;
        this.codes = codes;
        this.clock = clock;
    }

    /** A record and whether this request made it. */
    public record Recorded(HoursFile hours, boolean made) {}

    /** The code to show at the place now, for check-ins and check-outs; for leader and staff. */
    public CheckInCode code(Caller caller, String activityId) {
        ActivityFile activity = activities.get(activityId);
        activities.actsFor(caller, activity);
        return codes.current(activityId, clock.instant());
    }

    /** This rider came; the same person again changes nothing. */
    public Recorded checkIn(Caller caller, String activityId, ScanBody scan) {
        ActivityFile activity = taking(activityId, "check-ins");
        String workerId = caller.workerId();
        ScanVerdict verdict =
                codes.judge(activityId, CheckInWindow.around(activity.plan().startsAt()), scan, clock.instant());
        if (activity.signUpOf(workerId).isEmpty()
                && records.of(activityId, workerId).isEmpty()) {
            throw new Conflict("sign-up-required", activityId + ": sign up first");
        }
        Presence in = new Presence(verdict.scannedAt(), Presence.Means.CODE, verdict.late());
        return arrive(activity, workerId, in, verdict.deviceMark());
    }

    /** Somebody who signed up came, says the leader or staff. */
    public Recorded checkInByHand(Caller caller, String activityId, String signUpId, @Nullable Instant at) {
        ActivityFile activity = taking(activityId, "check-ins");
        String workerId = byHand(caller, activity, signUpId);
        return arrive(activity, workerId, Presence.byHand(handTime(activity.plan(), at)), null);
    }

    /** This rider leaves; the first check-out stays. */
    public Recorded checkOut(Caller caller, String activityId, ScanBody scan) {
        ActivityFile activity = taking(activityId, "check-outs");
        ActivityPlan plan = activity.plan();
        CheckInWindow window = new CheckInWindow(plan.startsAt(), plan.endsAt().plus(CHECK_OUT_AFTER_END));
        ScanVerdict verdict = codes.judge(activityId, window, scan, clock.instant());
        Presence out = new Presence(verdict.scannedAt(), Presence.Means.CODE, verdict.late());
        return leave(activityId, caller.workerId(), out, verdict.deviceMark());
    }

    /** Somebody left, says the leader or staff. */
    public Recorded checkOutByHand(Caller caller, String activityId, String signUpId, @Nullable Instant at) {
        ActivityFile activity = taking(activityId, "check-outs");
        String workerId = byHand(caller, activity, signUpId);
        return leave(activityId, workerId, Presence.byHand(handTime(activity.plan(), at)), null);
    }

    private Recorded arrive(ActivityFile activity, String workerId, Presence in, @Nullable String deviceMark) {
        Optional<VolunteerHours> already = records.of(activity.id(), workerId);
        if (already.isPresent()) {
            return new Recorded(HoursFile.own(already.get()), false);
        }
        ActivityPlan plan = activity.plan();
        Spell spell = new Spell(
                plan.teamId(),
                plan.kind(),
                plan.channel().name(),
                plan.communityCode(),
                plan.businessDay(),
                plan.month(),
                plan.startsAt(),
                plan.minutes());
        try {
            VolunteerHours hours = records.insert(
                    VolunteerHours.arrived(Ids.next("vho"), activity.id(), workerId, spell, in, deviceMark));
            return new Recorded(HoursFile.own(hours), true);
        } catch (DuplicateKeyException raced) {
            return records.of(activity.id(), workerId)
                    .map(hours -> new Recorded(HoursFile.own(hours), false))
                    .orElseThrow(() -> usedByAnother(activity.id(), raced));
        }
    }

    private Recorded leave(String activityId, String workerId, Presence out, @Nullable String deviceMark) {
        return OptimisticRetry.run(() -> {
            VolunteerHours hours = records.of(activityId, workerId)
                    .orElseThrow(() -> new Conflict("not-checked-in", activityId + ": check in first"));
            if (hours.out() != null) {
                return new Recorded(HoursFile.own(hours), false);
            }
            if (out.at().isBefore(hours.in().at())) {
                throw new InvalidValue(
                        "/at",
                        "check-out-before-check-in",
                        "check-out: " + out.at() + " (check-in: " + hours.in().at() + ")");
            }
            String known = hours.deviceMark();
            if (deviceMark != null && known != null && !known.equals(deviceMark)) {
                throw new Conflict(
                        "other-device", "deviceKey: not that of the check-in (the leader can do it by hand)");
            }
            try {
                return new Recorded(HoursFile.own(records.save(hours.left(out, deviceMark))), true);
            } catch (DuplicateKeyException used) {
                throw usedByAnother(activityId, used);
            }
        });
    }

    private ActivityFile taking(String activityId, String command) {
        ActivityFile activity = activities.get(activityId);
        if (!activity.state().takesCheckIns()) {
            throw new InvalidTransition(
                    "volunteer activity " + activityId,
                    activity.state(),
                    command,
                    activity.state().allowed());
        }
        return activity;
    }

    /** Checks that the caller acts for the team and not for themselves; the worker behind the sign-up. */
    private String byHand(Caller caller, ActivityFile activity, String signUpId) {
        activities.actsFor(caller, activity);
        SignUp signUp = activity.signUp(signUpId).orElseThrow(() -> new NotFound("sign-up", signUpId));
        if (caller.has(Role.WORKER) && signUp.workerId().equals(caller.workerId())) {
            throw new Forbidden("own-hours", "signUpId: " + signUpId + " is your own (the code is for everybody)");
        }
        return signUp.workerId();
    }

    private Instant handTime(ActivityPlan plan, @Nullable Instant said) {
        Instant now = clock.instant();
        Instant last = plan.endsAt().plus(CHECK_OUT_AFTER_END);
        Instant at = said == null ? now : said;
        boolean possible = !at.isBefore(plan.opensAt()) && !at.isAfter(last) && !at.isAfter(now);
        if (!possible || now.isAfter(plan.endsAt().plus(BY_HAND_AFTER_END))) {
            throw new InvalidValue(
                    "/at",
                    "hand-time-not-possible",
                    "at: " + at + " (from " + plan.opensAt() + " to " + last + ", written down within 24 hours)");
        }
        return at;
    }

    private static Conflict usedByAnother(String activityId, DuplicateKeyException cause) {
        Conflict conflict = CheckInDesk.deviceAlreadyUsed(activityId);
        conflict.initCause(cause);
        return conflict;
    }
}
