package io.fengyi.points.hold;

import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes and problems of the holds. */
@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    @Bean
    Migration holdIndexes() {
        return IndexMigration.named("040-holds")
                .collection(
                        "holds",
                        c -> c.unique("codeIndex")
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
                                .index("accountId", "state")
                                .index("state", "terms.until"));
    }

    @Bean
    ProblemTable holdProblems() {
        return new ProblemTable().answer(HoldRefused.class, HoldRefused::status, HoldRefused::code);
    }
}
