package io.fengyi.governance.volunteer.team;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamSetup {

    @Bean
    Migration volunteerTeamIndexes() {
        return IndexMigration.named("210-volunteer-teams")
                .collection(
                        "volunteer_teams",
                        c -> c.index("plan.area", "_id")
                                .sparse("plan.leader")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")))
                .collection("volunteer_members", c -> c.index("teamId").index("workerId"));
    }

    @Bean
    Migration volunteerMembersInOrder() {
        return IndexMigration.named("211-volunteer-members-in-order")
                .collection("volunteer_members", c -> c.index("workerId", "_id"));
    }
}
