package io.fengyi.welfare.merchant;

import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.fengyi.welfare.agreement.AgreementNotRunning;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MerchantSetup {

    @Bean
    Migration merchantIndexes() {
        return IndexMigration.named("120-merchants")
                .collection(
                        "merchants",
                        c -> c.index("state", "entry.communityCode", "_id")
                                .index("state", "entry.agreement.to")
                                .index("entry.friendlyStreetId", "state", "_id")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource merchantEvents() {
        return RelaySource.perDocument("merchants");
    }

    @Bean
    ProblemTable merchantProblems() {
        return new ProblemTable().answer(AgreementNotRunning.class, 409, "agreement-not-running");
    }
}
