package io.fengyi.points.reward;

import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes and problems of rewards and stock. */
@Configuration(proxyBeanMethods = false)
class RewardConfiguration {

    @Bean
    Migration rewardIndexes() {
        return IndexMigration.named("060-rewards")
                .collection(
                        "rewards",
                        c -> c.index("state", "_id")
                                .index("area", "_id")
                                .index("offer.pickUp.merchantId", "state")
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")))
                .collection("stock_entries", c -> c.unique("rewardId", "seq").unique("rewardId", "key"));
    }

    @Bean
    Migration rewardsOfStations() {
        return IndexMigration.named("061-rewards-of-stations")
                .collection("rewards", c -> c.index("offer.pickUp.stationId", "state"));
    }

    @Bean
    ProblemTable rewardProblems() {
        return new ProblemTable().answer(OutOfStock.class, 409, "out-of-stock");
    }
}
