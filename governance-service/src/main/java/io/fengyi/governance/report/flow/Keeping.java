package io.fengyi.governance.report.flow;

import io.fengyi.governance.report.casefile.Following;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.SupportNews;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.sla.Stage;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to a report beside its way through the table: support, rating, privacy, and the system's own acts. */
public final class Keeping {

    private static final int MOST_ACTS_AT_ONCE = 20;

    private Keeping() {}

    /** "I see it too": once per person, not for one's own, while it is open. */
    public static Decision support(Report report, Act act, String workerId) {
        if (report.isReportedBy(workerId, null)) {
            throw new Conflict("own-report", report.id() + " is your own report");
        }
        if (report.following().of(workerId).isPresent()) {
            return Decision.unchanged(report);
        }
        refuseUnlessOpen(report);
        if (report.following().count() >= CaseRules.SUPPORTERS) {
            throw new Conflict("supporters-full", report.id() + ": " + CaseRules.SUPPORTERS + " supporters");
        }
        Change change = Change.quiet(report, act);
        change.following = report.following().and(workerId, act.at());
        return change.silently();
    }

    public static Decision withdrawSupport(Report report, Act act, String workerId) {
        Optional<Following.Supporter> supporter = report.following().of(workerId);
        if (supporter.isEmpty()) {
            return Decision.unchanged(report);
        }
        refuseUnlessOpen(report);
        Change change = Change.quiet(report, act);
        change.following = report.following().without(workerId);
        if (supporter.get().confirmed()) {
            change.supportNews(workerId, false);
        }
        return change.silently();
    }

    /** Followers of a duplicate join; whoever is there already, or is the reporter, is passed over. */
    public static Decision join(Report original, Act act, Collection<String> workerIds) {
        Change change = Change.quiet(original, act);
        Following following = original.following();
        for (String worker : workerIds) {
            boolean known = following.of(worker).isPresent() || original.isReportedBy(worker, null);
            if (!known && original.state().isOpen() && following.count() < CaseRules.SUPPORTERS) {
                following = following.and(worker, act.at());
            }
        }
        if (following.equals(original.following())) {
            return Decision.unchanged(original);
        }
        change.following = following;
        return change.silently();
    }

    public static Decision carriedOver(Report duplicate, Act act) {
        Change change = Change.quiet(duplicate, act);
        change.carryTo = null;
        return change.silently();
    }

    /** Once, within seven days of closing. */
    public static Decision rate(Report report, Act act, int score, @Nullable String comment) {
        return report.once(act, () -> {
            if (!act.by().is(Standing.REPORTER)) {
                throw new Forbidden(
                        "forbidden",
                        "rating of " + report.id() + " by " + act.by().id());
            }
            Instant closed = report.times().endedAt();
            if (report.rating() != null) {
                throw new Conflict(
                        "already-rated",
                        report.id() + ": rated at " + report.rating().at());
            }
            if (report.state() != ReportStatus.CLOSED || closed == null) {
                throw new Conflict("not-closed", report.id() + " is " + report.state());
            }
            if (act.at().isAfter(closed.plus(CaseRules.RATING))) {
                throw new Conflict(
                        "rating-window-over",
                        report.id() + ": closed at " + closed + " (possible within " + CaseRules.RATING.toDays()
                                + " days)");
            }
            Change change = Change.of(report, act);
            change.rating = new Rating(score, comment, act.at());
            return change.announce(new ReportEvent.Rated(score, report.state(), act.at()))
                    .done("rating", null, null);
        });
    }

    public static Decision show(Report report, Act act, Visibility.Level level, @Nullable String reason) {
        Change change = Change.of(report, act);
        change.visibility = new Visibility(
                level, level == Visibility.Level.PENDING && report.visibility().flagged(), reason);
        return change.done("visibility", level.name(), reason);
    }

    /** Removes for good; the history keeps that it was done, not what it was. */
    public static Decision redact(Report report, Act act, Redaction what) {
        return report.once(act, () -> {
            Change change = Change.of(report, act);
            if (what.text()) {
                change.matter = change.matter.withoutText();
            }
            if (what.ratingComment() && change.rating != null) {
                change.rating = change.rating.withoutComment();
            }
            change.history = new ArrayList<>(change.history.stream()
                    .map(step -> what.steps().contains(step.seq()) ? step.withoutNote() : step)
                    .toList());
            return change.done("redaction", what.reason(), null);
        });
    }

    /** A photo is gone for good; false news (it is not here) change nothing. */
    public static Decision photoRemoved(Report report, Act act, String mediaId) {
        if (!report.photos().contains(mediaId)) {
            return Decision.unchanged(report);
        }
        Change change = Change.of(report, act);
        change.matter = change.matter.without(List.of(mediaId));
        change.handling = change.handling.without(List.of(mediaId));
        return change.announce(new ReportEvent.PhotoRemoved(mediaId, report.state(), act.at()))
                .done("photo-removal", null, null);
    }

    public static Decision shareContact(Report report, Act act, boolean share) {
        if (report.matter().shareContact() == share) {
            return Decision.unchanged(report);
        }
        Change change = Change.of(report, act);
        change.matter = report.matter().sharingContact(share);
        return change.done("contact-sharing", share ? "ON" : "OFF", null);
    }

    /** Cuts every link to a person: as reporter, with the words they wrote, and as supporter. */
    public static Decision forget(Report report, Act act, String workerId) {
        boolean own = report.isReportedBy(workerId, null);
        boolean supports = report.following().of(workerId).isPresent();
        if (!own && !supports) {
            return Decision.unchanged(report);
        }
        Change change = Change.of(report, act);
        change.following = report.following().forgetting(workerId);
        change.dropNewsOf(workerId);
        if (own) {
            change.reporter = null;
            change.matter = report.matter().withoutText().sharingContact(false);
            change.rating = report.rating() == null ? null : report.rating().withoutComment();
            change.history = new ArrayList<>(report.history().stream()
                    .map(step -> step.by().equals(Standing.REPORTER.name()) ? step.withoutNote() : step)
                    .toList());
        }
        return change.silently();
    }

    /** Some of the news about supporters have gone into the outbox; these are left. */
    public static Report told(Report report, Act act, List<SupportNews> rest) {
        return Change.quiet(report, act).keepNews(rest).silently().report();
    }

    /** Does all that is due without anybody asking, in the order of time, each at the time it was due. */
    public static Decision catchUp(Report report, Instant now, WorkingCalendar calendar) {
        Decision done = Decision.unchanged(report);
        for (int i = 0; i < MOST_ACTS_AT_ONCE; i++) {
            Optional<Due> next = next(done.report(), now, calendar);
            if (next.isEmpty()) {
                return done;
            }
            done = done.then(next.get().what());
        }
        return done;
    }

    private record Due(Instant at, Function<Report, Decision> what) {}

    private static Optional<Due> next(Report report, Instant now, WorkingCalendar calendar) {
        Due earliest = null;
        Optional<StageReading<Stage>> breach = report.clock().nextBreach(calendar);
        if (breach.isPresent()) {
            Instant at = breach.get().breachAt();
            earliest = earlier(earliest, new Due(at, it -> breach(it, breach.get(), at, calendar)));
        }
        Instant heldUntil = report.handling().heldUntil();
        if (heldUntil != null) {
            earliest = earlier(earliest, new Due(heldUntil, it -> it.resume(Act.ofSystem(heldUntil, calendar))));
        }
        Instant verified = report.times().verifiedAt();
        if (report.state() == ReportStatus.VERIFIED && verified != null) {
            Instant at = verified.plus(CaseRules.CLOSES_AFTER_VERIFICATION);
            earliest = earlier(earliest, new Due(at, it -> it.close(Act.ofSystem(at, calendar))));
        }
        Instant ended = report.times().endedAt();
        if (report.state().hasEnded() && ended != null && report.place().isPrecise()) {
            Instant at = ended.plus(CaseRules.POINT_KEPT_AFTER_END);
            earliest = earlier(earliest, new Due(at, it -> blur(it, at, calendar)));
        }
        return Optional.ofNullable(earliest).filter(due -> !due.at().isAfter(now));
    }

    private static Decision breach(Report report, StageReading<Stage> late, Instant at, WorkingCalendar calendar) {
        Change change = Change.of(report, Act.ofSystem(at, calendar));
        change.clock = report.clock().breached(late.stage());
        return change.announce(new ReportEvent.ClockBreached(late.stage(), report.state(), at))
                .done("clock-breach", late.stage().name(), null);
    }

    private static Decision blur(Report report, Instant at, WorkingCalendar calendar) {
        Change change = Change.of(report, Act.ofSystem(at, calendar));
        change.place = report.place().blur();
        return change.done("blurring", null, null);
    }

    private static @Nullable Due earlier(@Nullable Due a, Due b) {
        return a == null || b.at().isBefore(a.at()) ? b : a;
    }

    private static void refuseUnlessOpen(Report report) {
        if (!report.state().isOpen()) {
            throw new Conflict("report-not-open", report.id() + " is " + report.state());
        }
    }
}
