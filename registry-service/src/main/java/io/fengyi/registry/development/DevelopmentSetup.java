package io.fengyi.registry.development;

import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DevelopmentSetup {

    @Bean
    Migration introducerIndexes() {
        return IndexMigration.named("221-development-introducers")
                .collection("development_candidates", c -> c.sparse("introducers"));
    }

    @Bean
    Migration developmentIndexes() {
        return IndexMigration.named("220-development")
                .collection(
                        "development_candidates",
                        c -> c.index("workerId")
                                .index("communityCode", "_id")
                                .uniquePartial(List.of("open"), Filters.exists("open")))
                .collection("development_plans", c -> c.index("areaCode", "year"));
    }

    @Bean
    ProblemTable developmentProblems() {
        return new ProblemTable()
                .answer(TooEarly.class, 409, "too-early")
                .with("earliestOn", early -> early.earliestOn().toString());
    }
}
