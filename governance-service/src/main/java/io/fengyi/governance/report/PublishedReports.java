package io.fengyi.governance.report;

import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.governance.report.store.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** What is open to everybody, by number of page, for windows that foreign standards prescribe. Newest first. */
@Service
public class PublishedReports {

    private final Reports reports;

    PublishedReports(Reports reports) {
        this.reports = reports;
    }

    /**
     * Which and how many; empty collections mean all.
     *
     * @param from first instant of submission
     * @param to last instant of submission
     */
    public record Window(
            Instant from,
            Instant to,
            Collection<String> categories,
            Collection<ReportStatus> states,
            int skip,
            int most) {}

    public List<Report> in(Window window) {
        List<Criteria> all = new ArrayList<>(List.of(
                published(),
                Criteria.where("times.submittedAt").gte(window.from()).lte(window.to())));
        if (!window.categories().isEmpty()) {
            all.add(Criteria.where("matter.categoryCode").in(window.categories()));
        }
        if (!window.states().isEmpty()) {
            all.add(Criteria.where("state").in(window.states()));
        }
        return reports.newest(new Criteria().andOperator(all), window.skip(), window.most());
    }

    /** Those of these ids that are published. */
    public List<Report> of(Collection<String> ids) {
        return reports.newest(new Criteria().andOperator(Criteria.where("_id").in(ids), published()), 0, ids.size());
    }

    private static Criteria published() {
        return Criteria.where("visibility.level").is(Visibility.Level.PUBLIC);
    }
}
