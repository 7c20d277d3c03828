package io.fengyi.welfare.benefit;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BenefitSetup {

    @Bean
    Migration benefitIndexes() {
        return IndexMigration.named("140-benefits")
                .collection(
                        "benefits",
                        c -> c.index("state", "communityCode", "_id")
                                .index("offer.merchantId", "state", "_id")
                                .index("communityCode", "draftedAt")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource benefitEvents() {
        return RelaySource.perDocument("benefits");
    }
}
