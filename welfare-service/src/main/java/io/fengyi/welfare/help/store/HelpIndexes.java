package io.fengyi.welfare.help.store;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes that help requests are found by, and the events they tell. */
@Configuration(proxyBeanMethods = false)
class HelpIndexes {

    @Bean
    Migration helpIndexMigration() {
        return IndexMigration.named("160-help-requests")
                .collection(
                        HelpRequests.COLLECTION,
                        c -> c.index("plea.communityCode", "-times.submittedAt", "-_id")
                                .index("requester.workerId", "-times.submittedAt", "-_id")
                                .index("handOvers.department", "-times.submittedAt", "-_id")
                                .sparse("handOvers._id")
                                .sparse("handling.matterId")
                                .sparse("requester.contactMark", "times.submittedAt")
                                .sparse("agenda.nextActAt")
                                .sparse("outbox.since")
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey")));
    }

    @Bean
    Migration overdueHelpIndexMigration() {
        return IndexMigration.named("161-overdue-help-requests")
                .collection(HelpRequests.COLLECTION, c -> c.sparse("agenda.dueAt"));
    }

    @Bean
    RelaySource helpEvents() {
        return RelaySource.perDocument(HelpRequests.COLLECTION);
    }
}
