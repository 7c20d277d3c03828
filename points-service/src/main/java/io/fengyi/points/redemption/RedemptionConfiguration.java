package io.fengyi.points.redemption;

import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes, relay and problems of redemptions. */
@Configuration(proxyBeanMethods = false)
class RedemptionConfiguration {
    private static final String COLLECTION = "redemptions";

    @Bean
    Migration redemptionIndexes() {
        return IndexMigration.named("070-redemptions")
                .collection(
                        COLLECTION,
                        c -> c.unique("idempotencyKey")
                                .uniquePartial(List.of("quota"), Filters.exists("quota"))
                                .uniquePartial(List.of("code"), Filters.exists("code"))
                                .index("workerId", "_id")
                                .index("state", "expiresAt")
                                .sparse("due")
                                .sparse("outbox.since"));
    }

    @Bean
    Migration redemptionsByRequest() {
        return IndexMigration.named("071-redemptions-by-request").collection(COLLECTION, c -> c.index("requestedAt"));
    }

    @Bean
    RelaySource redemptionRelaySource() {
        return RelaySource.perDocument(COLLECTION);
    }

    @Bean
    ProblemTable redemptionProblems() {
        return new ProblemTable().answer(RedemptionRefused.class, RedemptionRefused::status, RedemptionRefused::code);
    }
}
