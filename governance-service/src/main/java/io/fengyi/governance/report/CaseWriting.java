package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.governance.report.flow.Act;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Decision;
import io.fengyi.governance.report.flow.Keeping;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.ReportAnnouncer;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every change of a report is made: read, do what was due by itself, decide, and store state, events and key in one
 * conditional write; when somebody was faster, start again.
 */
@Component
class CaseWriting {

    private final Reports reports;
    private final ReportLookup lookup;
    private final ReportAnnouncer announcer;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseWriting(
            Reports reports, ReportLookup lookup, ReportAnnouncer announcer, WorkingCalendar calendar, Clock clock) {
        this.reports = reports;
        this.lookup = lookup;
        this.announcer = announcer;
        this.calendar = calendar;
        this.clock = clock;
    }

    SeenReport act(Caller caller, String id, @Nullable IdempotencyKey key, BiFunction<Report, Act, Decision> verb) {
        return OptimisticRetry.run(() -> {
            SeenReport seen = lookup.see(caller, id);
            Act act = new Act(seen.viewer(), now(), key == null ? null : key.value(), calendar);
            Report stored = store(caughtUp(seen.report(), act).then(report -> verb.apply(report, act)), act);
            return new SeenReport(stored, Standings.of(caller, stored));
        });
    }

    Report bySystem(String id, BiFunction<Report, Act, Decision> verb) {
        return OptimisticRetry.run(() -> {
            Act act = new Act(Actor.system(), now(), null, calendar);
            Report report = reports.find(id).orElseThrow(() -> new NotFound("report", id));
            return store(caughtUp(report, act).then(it -> verb.apply(it, act)), act);
        });
    }

    /** Does what is due on this report without anybody asking. */
    Report catchUp(String id) {
        Report report = bySystem(id, (it, act) -> Decision.unchanged(it));
        return carryOver(report);
    }

    /** Carries a duplicate's followers over to the original, the reporter first; each step is repeatable. */
    Report carryOver(Report duplicate) {
        String original = duplicate.agenda().carryTo();
        if (original == null) {
            return duplicate;
        }
        List<String> followers = new ArrayList<>();
        if (duplicate.workerId() != null) {
            followers.add(duplicate.workerId());
        }
        duplicate.following().supporters().forEach(supporter -> followers.add(supporter.workerId()));
        bySystem(original, (report, act) -> Keeping.join(report, act, followers));
        return bySystem(duplicate.id(), Keeping::carriedOver);
    }

    private Decision caughtUp(Report report, Act act) {
        return Keeping.catchUp(report, act.at(), calendar);
    }

    /** Also when only news about supporters wait for room in the outbox. */
    private Report store(Decision decision, Act act) {
        Report told = announcer.announce(decision, act);
        return decision.changed()
                        || !Objects.equals(told.outbox(), decision.report().outbox())
                ? reports.save(told)
                : decision.report();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
