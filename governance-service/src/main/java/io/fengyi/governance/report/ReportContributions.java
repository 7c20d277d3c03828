package io.fengyi.governance.report;

import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.fengyi.governance.contribution.Contributions;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.http.BusinessDay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;

/** What a rider gives by reporting, and by saying "I see it too". */
@Configuration(proxyBeanMethods = false)
class ReportContributions {

    @Bean
    Contributions ownReports(Reports reports) {
        return new Concerning(reports, ContributionKind.REPORTS, "reporter.workerId");
    }

    @Bean
    Contributions ownSupports(Reports reports) {
        return new Concerning(reports, ContributionKind.SUPPORTS, "following.supporters.workerId");
    }

    private record Concerning(Reports reports, ContributionKind kind, String field) implements Contributions {

        @Override
        public ContributionPart of(String workerId) {
            Criteria theirs = Criteria.where(field).is(workerId);
            return ContributionPart.of(
                    reports.count(theirs),
                    reports.newest(theirs, ContributionPart.NEWEST).stream()
                            .map(Concerning::item)
                            .toList());
        }

        private static ContributionPart.Item item(Report report) {
            return new ContributionPart.Item(
                    report.id(),
                    report.matter().categoryCode(),
                    report.state().name(),
                    BusinessDay.of(report.times().submittedAt()));
        }
    }
}
