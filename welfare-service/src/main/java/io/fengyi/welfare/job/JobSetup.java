package io.fengyi.welfare.job;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobSetup {

    @Bean
    Migration jobIndexes() {
        return IndexMigration.named("170-job-postings")
                .collection(
                        "job_postings",
                        c -> c.index("state", "entry.communityCode", "-_id")
                                .index("state", "entry.validThrough")
                                .index("entry.communityCode", "openedOn")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource jobEvents() {
        return RelaySource.perDocument("job_postings");
    }
}
