package io.fengyi.welfare.help.matter;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes that matters and records are found by. */
@Configuration(proxyBeanMethods = false)
class MatterIndexes {

    @Bean
    Migration matterIndexMigration() {
        return IndexMigration.named("161-matters")
                .collection("matters", c -> c.index("communityCode", "-_id").unique("openedFor"))
                .collection(
                        HelpRecords.COLLECTION,
                        c -> c.index("matterId", "_id")
                                .index("communityCode", "day")
                                .index("workerIds")
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")));
    }
}
