package io.fengyi.workingtime;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** The working days that all clocks of a service go by; setting {@code fengyi.working-days}. */
@AutoConfiguration
public class WorkingTimeAutoConfiguration {

    @Bean
    WorkingCalendar workingCalendar(
            @Value("${fengyi.working-days:classpath:/fengyi/working-days-cn.csv}") Resource workingDays)
            throws IOException {
        return WorkingCalendar.read(workingDays.getInputStream());
    }
}
