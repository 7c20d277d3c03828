package io.fengyi.welfare.repair;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepairSetup {

    @Bean
    Migration repairIndexes() {
        return IndexMigration.named("135-repairs")
                .collection(
                        "repairs",
                        c -> c.index("subject.communityCode", "reportedOn")
                                .index("subject.stationId", "_id")
                                .uniquePartial(List.of("openFacilityId"), Filters.exists("openFacilityId"))
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")));
    }
}
