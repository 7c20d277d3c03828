package io.fengyi.registry.transfer;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransferSetup {

    @Bean
    Migration transferIndexes() {
        return IndexMigration.named("210-membership-transfers")
                .collection(
                        "membership_transfers",
                        c -> c.index("workerId")
                                .index("communityCode", "_id")
                                .uniquePartial(List.of("open"), Filters.exists("open"))
                                .sparse("letterOn")
                                .sparse("moving"));
    }
}
