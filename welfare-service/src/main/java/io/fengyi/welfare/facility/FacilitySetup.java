package io.fengyi.welfare.facility;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FacilitySetup {

    @Bean
    Migration facilityIndexes() {
        return IndexMigration.named("136-facilities")
                .collection(
                        "facilities",
                        c -> c.index("communityCode", "_id")
                                .index("entry.stationId", "_id")
                                .index("entry.friendlyStreetId", "_id")
                                .sparse("repairDue")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")));
    }
}
