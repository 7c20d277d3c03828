package io.fengyi.welfare.need;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedSetup {

    @Bean
    Migration needIndexes() {
        return IndexMigration.named("160-needs")
                .collection(
                        "needs",
                        c -> c.index("communityCode", "_id")
                                .index("communityCode", "day")
                                .index("themeId", "communityCode")
                                .sparse("workerId")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")));
    }
}
