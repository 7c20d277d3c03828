package io.fengyi.governance.report;

import io.fengyi.governance.report.submission.ReportSettings;
import io.fengyi.governance.sla.WorkingCalendar;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working days that the clocks go by. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    WorkingCalendar workingCalendar(ReportSettings settings) throws IOException {
        return WorkingCalendar.read(settings.workingDays().getInputStream());
    }
}
