package io.fengyi.governance.report;

import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.Rating;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.report.flow.Keeping;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.Standing;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.governance.report.submission.ReportPhotos;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports of one reporter. Erased, a report stays as a place with its photos: nobody sent it any more, and the words are
 * gone. Source: governance.md 4.
 */
@Component
class ReportsOfAPerson implements PersonalData {

    private final Reports reports;
    private final CaseWriting cases;
    private final ReportPhotos photos;

    ReportsOfAPerson(Reports reports, CaseWriting cases, ReportPhotos photos) {
        this.reports = reports;
        this.cases = cases;
        this.photos = photos;
    }

    record Row(
            String reportId,
            String state,
            Matter matter,
            ReportPlace place,
            @Nullable Rating rating,
            Instant submittedAt,
            List<Step> history) {}

    /** Without the member of staff. */
    record Step(
            String what,
            String to,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String note) {}

    @Override
    public String section() {
        return "reports";
    }

    @Override
    public List<?> of(String workerId) {
        return reports.reportedBy(workerId).stream().map(ReportsOfAPerson::row).toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<Report> theirs = reports.reportedBy(workerId);
        for (Report report : theirs) {
            report.matter().media().forEach(photos::disown);
            cases.bySystem(report.id(), (now, act) -> Keeping.forget(now, act, workerId));
        }
        return Erased.removed(theirs.size());
    }

    private static Row row(Report report) {
        return new Row(
                report.id(),
                report.state().name(),
                report.matter(),
                report.place(),
                report.rating(),
                report.times().submittedAt(),
                report.history().stream().map(ReportsOfAPerson::step).toList());
    }

    private static Step step(HistoryStep step) {
        boolean own = step.by().equals(Standing.REPORTER.name());
        return new Step(step.what(), step.to(), step.at(), step.by(), step.reason(), own ? step.note() : null);
    }
}
