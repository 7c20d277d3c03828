package io.fengyi.governance.report;

import io.fengyi.governance.report.flow.Keeping;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one person supports. Erased, a support stays as a number. */
@Component
class SupportsOfAPerson implements PersonalData {

    private final Reports reports;
    private final CaseWriting cases;

    SupportsOfAPerson(Reports reports, CaseWriting cases) {
        this.reports = reports;
        this.cases = cases;
    }

    record Row(String reportId, Instant since, boolean confirmed) {}

    @Override
    public String section() {
        return "report-supports";
    }

    @Override
    public List<?> of(String workerId) {
        return reports.supportedBy(workerId).stream()
                .flatMap(report -> row(report, workerId))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<Report> theirs = reports.supportedBy(workerId);
        theirs.forEach(report -> cases.bySystem(report.id(), (now, act) -> Keeping.forget(now, act, workerId)));
        return Erased.removed(theirs.size());
    }

    private static Stream<Row> row(Report report, String workerId) {
        return report.following().of(workerId).stream()
                .map(support -> new Row(report.id(), support.since(), support.confirmed()));
    }
}
