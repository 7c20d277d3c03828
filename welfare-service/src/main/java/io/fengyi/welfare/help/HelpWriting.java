package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.welfare.help.flow.Act;
import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.Decision;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.Keeping;
import io.fengyi.welfare.help.store.HelpAnnouncer;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every change of a request is made: read, do what was due by itself, decide, and store state, events and key in one
 * conditional write; when somebody was faster, start again.
 */
@Component
class HelpWriting {

    private final HelpRequests requests;
    private final HelpAnnouncer announcer;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HelpWriting(HelpRequests requests, HelpAnnouncer announcer, WorkingCalendar calendar, Clock clock) {
        this.requests = requests;
        this.announcer = announcer;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By staff; 404 unless the caller stands before the request as office or department. */
    SeenHelp byStaff(
            Caller caller, String id, @Nullable IdempotencyKey key, BiFunction<HelpRequest, Act, Decision> verb) {
        return act(caller, id, key, Standings::ofStaff, verb);
    }

    /** By the person who asked; 404 for everybody else. */
    SeenHelp byRequester(
            Caller caller, String id, @Nullable IdempotencyKey key, BiFunction<HelpRequest, Act, Decision> verb) {
        return act(caller, id, key, Standings::ofRequester, verb);
    }

    /** Does what is due on this request without anybody asking. */
    HelpRequest bySystem(String id, BiFunction<HelpRequest, Act, Decision> verb) {
        return OptimisticRetry.run(() -> {
            HelpRequest request = requests.find(id).orElseThrow(() -> new NotFound("help-request", id));
            Act act = new Act(Actor.system(), now(), null, calendar);
            return store(caughtUp(request, act).then(it -> verb.apply(it, act)));
        });
    }

    private SeenHelp act(
            Caller caller,
            String id,
            @Nullable IdempotencyKey key,
            BiFunction<Caller, HelpRequest, Actor> standing,
            BiFunction<HelpRequest, Act, Decision> verb) {
        return OptimisticRetry.run(() -> {
            HelpRequest request = requests.find(id).orElseThrow(() -> new NotFound("help-request", id));
            Actor actor = standing.apply(caller, request);
            if (actor.standings().isEmpty()) {
                throw new NotFound("help-request", id);
            }
            Act act = new Act(actor, now(), key == null ? null : key.value(), calendar);
            return new SeenHelp(store(caughtUp(request, act).then(it -> verb.apply(it, act))), actor);
        });
    }

    private Decision caughtUp(HelpRequest request, Act act) {
        return Keeping.catchUp(request, act.at(), calendar);
    }

    private HelpRequest store(Decision decision) {
        return decision.changed() ? requests.save(announcer.announce(decision)) : decision.request();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
