package io.fengyi.governance.report.flow;

import io.fengyi.governance.report.casefile.Agenda;
import io.fengyi.governance.report.casefile.Award;
import io.fengyi.governance.report.casefile.Following;
import io.fengyi.governance.report.casefile.Handling;
import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.Milestones;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.report.casefile.Reporter;
import io.fengyi.governance.report.casefile.Resolution;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.governance.sla.Stage;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.workingtime.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A snapshot that became a case: its state changes by verbs that may refuse, and each returns a {@link Decision}.
 *
 * <p>Verbs of the table throw {@link io.fengyi.http.InvalidTransition} (with the commands the state knows), {@link
 * SeparationOfDuties}, {@link io.fengyi.http.Forbidden} for the wrong standing, and {@link Conflict} or {@link
 * InvalidValue} for a rule of their own. A verb whose idempotency key stands in the history changes nothing.
 * Source: governance.md 3.2.
 */
@Document("reports")
public record Report(
        @Id String id,
        @Version @Nullable Long version,
        ReportStatus state,
        Matter matter,
        ReportPlace place,
        @Nullable Reporter reporter,
        Visibility visibility,
        Handling handling,
        SlaClock<ClockPolicy, Stage> clock,
        Following following,
        Award award,
        @Nullable Rating rating,
        Milestones times,
        List<HistoryStep> history,
        Agenda agenda,
        @Nullable String idempotencyKey,
        @Nullable Outbox outbox)
        implements Announcing {

    public Report {
        history = List.copyOf(history);
    }

    /** A new report in SUBMITTED, its acceptance clock running. */
    public static Decision submit(
            ReportId id,
            Matter matter,
            ReportPlace place,
            Reporter reporter,
            ClockPolicy policy,
            boolean flagged,
            Act act) {
        Report blank = new Report(
                id.value(),
                null,
                ReportStatus.SUBMITTED,
                matter,
                place,
                reporter,
                Visibility.pending(flagged),
                Handling.none(),
                SlaClock.of(policy),
                Following.nobody(),
                Award.first(),
                null,
                Milestones.submitted(act.at()),
                List.of(),
                Agenda.empty(),
                act.key(),
                null);
        return Change.of(blank, act)
                .announce(new ReportEvent.Moved(ReportCommand.CREATE, ReportStatus.SUBMITTED, act.at()))
                .done("create", null, null);
    }

    public Decision accept(Act act) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.ACCEPTANCE, this, act);
            change.award = award.accepted();
            change.visibility = visibility.accepted();
            change.times = times.accepted(act.at());
            return change.moved(null, null);
        });
    }

    public Decision reject(Act act, RejectionReason reason, @Nullable String note) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.REJECTION, this, act);
            change.handling = handling.rejected(reason);
            change.times = times.ended(act.at());
            change.announce(new ReportEvent.Rejected(workerId(), award.round(), award.standing(), act.at()));
            following.supporters().stream()
                    .filter(Following.Supporter::confirmed)
                    .forEach(supporter -> change.supportNews(supporter.workerId(), false));
            change.following = following.allConfirmed(false);
            change.award = award.rejected();
            return change.done(reason.name(), note);
        });
    }

    /** The followers, the reporter first among them, are still to be carried over to the original. */
    public Decision markDuplicate(Act act, ReportId of) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.DUPLICATE_MARK, this, act);
            change.handling = handling.duplicateOf(of.value());
            change.times = times.ended(act.at());
            change.carryTo = of.value();
            return change.moved(null, null);
        });
    }

    public Decision withdraw(Act act, @Nullable String note) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.WITHDRAWAL, this, act);
            change.times = times.ended(act.at());
            return change.moved(null, note);
        });
    }

    public Decision dispatch(Act act, String unit, @Nullable String note) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.DISPATCH, this, act);
            change.handling = handling.dispatchedTo(unit);
            change.times = times.dispatched(act.at());
            return change.moved(null, note);
        });
    }

    public Decision start(Act act) {
        return once(act, () -> Change.by(ReportCommand.START, this, act).done(null, null));
    }

    public Decision giveBack(Act act, String why) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.RETURN, this, act);
            change.handling = handling.returned();
            return change.moved(null, why);
        });
    }

    public Decision hold(Act act, String why, Instant until) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.HOLD, this, act);
            CaseRules.refuseUnlessHoldable(until, act.at());
            change.handling = handling.held(until);
            return change.moved(null, why);
        });
    }

    public Decision resume(Act act) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.RESUMPTION, this, act);
            change.handling = handling.resumed();
            return change.moved(null, null);
        });
    }

    public Decision resolve(Act act, List<String> photos, @Nullable String note, @Nullable String noPhotoReason) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.RESOLUTION, this, act);
            if (photos.isEmpty() && noPhotoReason == null) {
                throw new InvalidValue(
                        "/media", "after-photo-required", "media: [] (a photo or noPhotoReason is needed)");
            }
            change.handling = handling.resolved(new Resolution(act.by().id(), photos, note, noPhotoReason));
            change.times = times.resolved(act.at());
            return change.moved(null, note);
        });
    }

    /** One confirmation per supporter follows the verification. */
    public Decision verify(Act act, @Nullable String note) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.VERIFICATION, this, act);
            change.award = award.verified();
            change.times = times.verified(act.at());
            change.announce(new ReportEvent.Verified(workerId(), award.round(), award.standing(), act.at()));
            following.supporters().forEach(supporter -> change.supportNews(supporter.workerId(), true));
            change.following = following.allConfirmed(true);
            return change.done(null, note);
        });
    }

    public Decision rework(Act act, String why) {
        return once(act, () -> Change.by(ReportCommand.REWORK, this, act).moved(null, why));
    }

    public Decision close(Act act) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.CLOSURE, this, act);
            change.times = times.ended(act.at());
            return change.moved(null, null);
        });
    }

    public Decision reopen(Act act, String why) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.REOPENING, this, act);
            boolean byReporter = change.standing() == Standing.REPORTER;
            if (byReporter && handling.reopenings() >= CaseRules.REOPENINGS_BY_REPORTER) {
                throw new Conflict(
                        "reopening-limit-reached",
                        id + ": reopened " + handling.reopenings() + " times (at most "
                                + CaseRules.REOPENINGS_BY_REPORTER + ")");
            }
            Duration window = byReporter ? CaseRules.REOPENING_BY_REPORTER : CaseRules.REOPENING_BY_STREET;
            CaseRules.refuseAfter(id, window, times.endedAt(), act.at(), "reopening-window-over");
            change.handling = handling.reopened(byReporter);
            change.times = times.goingOn();
            change.clock = clock.nextRound();
            return change.moved(null, why);
        });
    }

    public Decision appeal(Act act, String why) {
        return once(act, () -> {
            Change change = Change.by(ReportCommand.APPEAL, this, act);
            if (handling.appealed()) {
                throw new Conflict("appeal-already-used", id + ": an appeal is possible once");
            }
            CaseRules.refuseAfter(id, CaseRules.APPEAL, times.endedAt(), act.at(), "appeal-window-over");
            change.handling = handling.underAppeal();
            change.times = times.goingOn();
            change.clock = clock.nextRound();
            return change.moved(null, why);
        });
    }

    public boolean isReportedBy(@Nullable String worker, @Nullable String client) {
        return reporter != null
                && (reporter.workerId() != null
                        ? reporter.workerId().equals(worker)
                        : reporter.clientId() != null && reporter.clientId().equals(client));
    }

    /** The same report with another outbox. */
    public Report telling(@Nullable Outbox news) {
        return new Report(
                id,
                version,
                state,
                matter,
                place,
                reporter,
                visibility,
                handling,
                clock,
                following,
                award,
                rating,
                times,
                history,
                agenda,
                idempotencyKey,
                news);
    }

    /** Before and after. */
    public List<String> photos() {
        List<String> photos = new ArrayList<>(matter.media());
        if (handling.resolution() != null) {
            photos.addAll(handling.resolution().media());
        }
        return photos;
    }

    /** The reporter's worker id; null for partners and after erasure. */
    public @Nullable String workerId() {
        return reporter == null ? null : reporter.workerId();
    }

    /** The verb, unless the history says that this key has done it already. */
    public Decision once(Act act, Supplier<Decision> verb) {
        boolean already =
                act.key() != null && history.stream().anyMatch(step -> act.key().equals(step.key()));
        return already ? Decision.unchanged(this) : verb.get();
    }
}
