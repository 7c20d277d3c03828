package io.fengyi.welfare.claim;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimSetup {

    @Bean
    Migration claimIndexes() {
        return IndexMigration.named("150-claims")
                .collection(
                        "claims",
                        c -> c.uniquePartial(
                                        List.of("benefit.benefitId", "reserved.place"),
                                        Filters.exists("reserved.place"))
                                .uniquePartial(
                                        List.of("benefit.benefitId", "workerId", "reserved.period", "reserved.turn"),
                                        Filters.exists("reserved.turn"))
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .index("benefit.benefitId", "freedPlace")
                                .index("workerId", "_id")
                                .sparse("codes.value")
                                .sparse("use.useId")
                                .sparse("undone.useId")
                                .index("benefit.merchantId", "use.useId")
                                .index("benefit.merchantId", "use.day")
                                .index("benefit.communityCode", "use.day")
                                .index("state", "expiresAt")
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource claimEvents() {
        return RelaySource.perDocument("claims");
    }
}
