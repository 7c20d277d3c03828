package io.fengyi.governance.report.flow;

import io.fengyi.store.Ids;

/** Id of a report, e.g. {@code rpt_0HZ8K3QF5S1RM}. */
public record ReportId(String value) {

    public static ReportId next() {
        return new ReportId(Ids.next("rpt"));
    }

    @Override
    public String toString() {
        return value;
    }
}
