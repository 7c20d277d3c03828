package io.fengyi.points.leaderboard;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes of the participations. */
@Configuration(proxyBeanMethods = false)
class LeaderboardConfiguration {

    @Bean
    Migration participationIndexes() {
        return IndexMigration.named("090-leaderboard-participations")
                .collection("leaderboard_participations", c -> c.index("participating", "consented"));
    }
}
