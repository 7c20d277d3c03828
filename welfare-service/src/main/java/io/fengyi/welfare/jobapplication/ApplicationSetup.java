package io.fengyi.welfare.jobapplication;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApplicationSetup {

    @Bean
    Migration applicationIndexes() {
        return IndexMigration.named("171-job-applications")
                .collection(
                        "job_applications",
                        c -> c.unique("postingId", "workerId").index("workerId", "-_id"));
    }
}
