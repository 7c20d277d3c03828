package io.fengyi.governance.report;

import io.fengyi.governance.report.store.ReporterLog;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps a reporter within limits: times and photo hashes of 30 days. */
@Component
class ReportLimitsOfAPerson implements PersonalData {

    private final Reports reports;

    ReportLimitsOfAPerson(Reports reports) {
        this.reports = reports;
    }

    record Row(String reportId, Instant at, List<String> photoHashes) {}

    @Override
    public String section() {
        return "report-limits";
    }

    @Override
    public List<?> of(String workerId) {
        return reports.logOf(workerId).map(ReporterLog::entries).orElse(List.of()).stream()
                .map(entry -> new Row(entry.reportId(), entry.at(), entry.photos()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(reports.forgetLogOf(workerId));
    }
}
