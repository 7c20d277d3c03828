package io.fengyi.learning.instructor;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstructorSetup {

    @Bean
    Migration instructorIndexes() {
        return IndexMigration.named("121-instructor-assignments")
                .collection("instructor_assignments", c -> c.index("accountId").index("enterpriseId"));
    }
}
