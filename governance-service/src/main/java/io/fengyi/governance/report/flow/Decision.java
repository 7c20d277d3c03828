package io.fengyi.governance.report.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The outcome of a command: the report as it is now and what there is to tell; both are stored in one write.
 *
 * @param changed false when the command found its own effect already done
 */
public record Decision(Report report, List<ReportEvent> events, boolean changed) {

    public Decision {
        events = List.copyOf(events);
    }

    public static Decision unchanged(Report report) {
        return new Decision(report, List.of(), false);
    }

    /** What comes next, on top of this. */
    public Decision then(Function<Report, Decision> next) {
        Decision more = next.apply(report);
        List<ReportEvent> all = new ArrayList<>(events);
        all.addAll(more.events);
        return new Decision(more.report, all, changed || more.changed);
    }
}
