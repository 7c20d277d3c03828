package io.fengyi.welfare.help.flow;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.help.casefile.HelpMessage;
import io.fengyi.welfare.help.casefile.HelpStep;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.casefile.Words;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to a request beside its way through the table: words relayed, contact, privacy, the system's own acts. */
public final class Keeping {

    private static final int MOST_ACTS_AT_ONCE = 30;

    private Keeping() {}

    /** What the requester writes; the answer that was waited for sets the work going again. */
    public static Decision reply(HelpRequest request, Act act, Sealed text) {
        return request.once(act, () -> {
            if (request.state() != HelpState.WAITING_REQUESTER) {
                return say(request, act, text);
            }
            Change change = Change.by(HelpCommand.REPLY, request, act);
            change.times = request.times().goingOn();
            change.everyHandOver(one -> one.resume(act.at()));
            return change.done(text, true);
        });
    }

    /** What staff write to the requester. */
    public static Decision say(HelpRequest request, Act act, Sealed text) {
        return request.once(act, () -> {
            if (request.state().hasEnded()) {
                throw new InvalidTransition(
                        request.id(), request.state(), "messages", Transition.commandsIn(request.state()));
            }
            if (request.words().messages().size() >= Words.MOST_MESSAGES) {
                throw new Conflict("messages-full", request.id() + ": " + Words.MOST_MESSAGES + " messages");
            }
            Change change = Change.of(request, act);
            change.words = request.words()
                    .and(new HelpMessage(
                            request.words().messages().size() + 1,
                            change.standing().name(),
                            act.at(),
                            text,
                            act.key()));
            return change.silently();
        });
    }

    /** The requester gives or takes back a number and the leave to open it. */
    public static Decision reachable(
            HelpRequest request, Act act, @Nullable Sealed number, @Nullable String mark, boolean share) {
        Requester known = Objects.requireNonNull(request.requester(), "an erased person acts no more");
        Change change = Change.of(request, act);
        change.requester = known.reachableAt(number, mark, share);
        return change.done("contact-sharing", share ? "on" : "off", null, false);
    }

    /** A picture was erased for good; the request no longer names it. Once more changes nothing. */
    public static Decision withoutPicture(HelpRequest request, Act act, String mediaId) {
        if (!request.words().media().contains(mediaId)) {
            return Decision.unchanged(request);
        }
        Change change = Change.of(request, act).announce(new HelpEvent.PictureRedacted(mediaId));
        change.words = request.words().withoutPicture(mediaId);
        return change.done("picture-redacted", null, null, true);
    }

    /** Deletes all words and, with the person, the link to them; the request stays as a row that counts. */
    public static Decision forget(HelpRequest request, Act act, boolean person) {
        Change change = Change.of(request, act);
        change.words = Words.deleted();
        change.requester = person || request.requester() == null
                ? null
                : new Requester(request.requester().workerId(), null, null, false);
        change.everyHandOver(HandOver::withoutWords);
        change.history = new ArrayList<>(
                request.history().stream().map(HelpStep::withoutNote).toList());
        return change.done("words-deleted", person ? "erasure" : "retention", null, false);
    }

    /** Does all that is due without anybody asking, in the order of time, each at the time it was due. */
    public static Decision catchUp(HelpRequest request, Instant now, WorkingCalendar calendar) {
        Decision done = Decision.unchanged(request);
        for (int i = 0; i < MOST_ACTS_AT_ONCE; i++) {
            Optional<Due> next = next(done.request(), now, calendar);
            if (next.isEmpty()) {
                return done;
            }
            done = done.then(next.get().what());
        }
        return done;
    }

    private record Due(Instant at, Function<HelpRequest, Decision> what) {}

    private static Optional<Due> next(HelpRequest request, Instant now, WorkingCalendar calendar) {
        Earliest dues = new Earliest(now);
        request.clock()
                .nextBreach(calendar)
                .ifPresent(late -> dues.add(late.breachAt(), at -> it -> {
                    Change change = Change.of(it, Act.ofSystem(at, calendar));
                    change.clock = it.clock().breached(late.stage());
                    return breached(change, null, late.stage().name(), late.due());
                }));
        for (HandOver one : request.handOvers()) {
            one.clock()
                    .nextBreach(calendar)
                    .ifPresent(late -> dues.add(late.breachAt(), at -> it -> {
                        Change change =
                                Change.of(it, Act.ofSystem(at, calendar)).replace(one.breached(late.stage()));
                        return breached(change, one.department(), late.stage().name(), late.due());
                    }));
        }
        dues.add(later(request.times().waitingSince(), HelpRules.WAITS_FOR_REQUESTER), at -> it -> {
            Change change = Change.by(HelpCommand.RESUMPTION, it, Act.ofSystem(at, calendar));
            change.times = it.times().goingOn();
            change.everyHandOver(one -> one.resume(at));
            return change.done(HelpCommand.RESUMPTION.path(), "no-answer-in-7-days", null, false);
        });
        if (request.state() == HelpState.SOLVED) {
            dues.add(
                    later(request.times().solvedAt(), HelpRules.WAITS_FOR_CONFIRMATION),
                    at -> it -> it.confirm(Act.ofSystem(at, calendar)));
        }
        return dues.first();
    }

    private static Decision breached(Change change, @Nullable String department, String stage, @Nullable Instant due) {
        return change.announce(new HelpEvent.ClockBreached(department, stage, Objects.requireNonNull(due)))
                .done("clock-breach", stage, null, false);
    }

    private static @Nullable Instant later(@Nullable Instant since, Duration time) {
        return since == null ? null : since.plus(time);
    }

    /** The earliest of what is due. */
    private static final class Earliest {

        private final Instant now;
        private @Nullable Due earliest;

        Earliest(Instant now) {
            this.now = now;
        }

        void add(@Nullable Instant at, Function<Instant, Function<HelpRequest, Decision>> what) {
            if (at == null || at.isAfter(now)) {
                return;
            }
            if (earliest == null || at.isBefore(earliest.at())) {
                earliest = new Due(at, what.apply(at));
            }
        }

        Optional<Due> first() {
            return Optional.ofNullable(earliest);
        }
    }
}
