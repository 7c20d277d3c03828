package io.fengyi.welfare.help.store;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes that help requests are found by, the events they tell, and what operators see of them. */
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

    /** Asked of the store, so that every instance tells the same. */
    @Bean
    MeterBinder overdueHelpMeter(HelpRequests requests, Clock clock) {
        return meters -> Gauge.builder("fengyi.cases.overdue", requests, all -> all.overdue(clock.instant()))
                .tag("kind", "help")
                .description("Cases beyond the limit of their stage")
                .register(meters);
    }

    @Bean
    RelaySource helpEvents() {
        return RelaySource.perDocument(HelpRequests.COLLECTION);
    }
}
