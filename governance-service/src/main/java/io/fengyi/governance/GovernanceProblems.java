package io.fengyi.governance;

import io.fengyi.governance.concurrency.VersionMissing;
import io.fengyi.governance.freetext.AboutPerson;
import io.fengyi.governance.freetext.PersonalDataInText;
import io.fengyi.governance.report.submission.ReportSettings;
import io.fengyi.http.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this service's exceptions is answered by which problem; the rest is the platform's. */
@Configuration(proxyBeanMethods = false)
class GovernanceProblems {

    @Bean
    ProblemTable problems(ReportSettings settings) {
        return new ProblemTable()
                .answer(PersonalDataInText.class, 422, "personal-data-in-text")
                .at(PersonalDataInText::pointer)
                .with("findings", PersonalDataInText::findings)
                .answer(AboutPerson.class, 422, "about-person")
                .at(AboutPerson::pointer)
                .with("complaintChannel", e -> settings.complaintChannel())
                .answer(VersionMissing.class, 428, "precondition-missing");
    }
}
