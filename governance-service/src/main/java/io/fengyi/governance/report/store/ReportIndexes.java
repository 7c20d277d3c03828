package io.fengyi.governance.report.store;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes that {@link Reports} asks for. */
@Configuration(proxyBeanMethods = false)
class ReportIndexes {

    @Bean
    Migration reportIndexMigration() {
        return IndexMigration.named("030-reports")
                .collection(
                        "reports",
                        c -> c.index("-times.submittedAt", "-_id")
                                .index("visibility.level", "-times.submittedAt", "-_id")
                                .index("place.communityCode", "-times.submittedAt", "-_id")
                                .index("handling.unit", "-times.submittedAt", "-_id")
                                .index("place.gridCode", "-times.submittedAt", "-_id")
                                .index("reporter.workerId", "-times.submittedAt", "-_id")
                                .index("following.supporters.workerId")
                                .index("place.cell", "matter.categoryCode")
                                .sparse("agenda.dueAt")
                                .sparse("agenda.nextActAt")
                                .sparse("outbox.since")
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")))
                .collection("reporter_logs", c -> c.ttl("cleanUpAt", Duration.ZERO));
    }
}
