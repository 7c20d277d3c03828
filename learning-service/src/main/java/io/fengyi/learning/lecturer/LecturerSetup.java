package io.fengyi.learning.lecturer;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LecturerSetup {

    @Bean
    Migration lecturerIndexes() {
        return IndexMigration.named("152-lecturers")
                .collection(
                        "lecturer_rounds",
                        c -> c.index("result.day", "area")
                                .uniquePartial(List.of("opened.key"), Filters.exists("opened.key")))
                .collection(
                        "lecturer_votes", c -> c.unique("roundId", "workerId").index("workerId"));
    }
}
