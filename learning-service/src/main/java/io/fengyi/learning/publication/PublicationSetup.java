package io.fengyi.learning.publication;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationSetup {

    @Bean
    Migration publicationIndexes() {
        return IndexMigration.named("154-publications")
                .collection(
                        "publications",
                        c -> c.unique("series", "issueNumber")
                                .index("area", "_id")
                                .index("recipients._id", "_id")
                                .index("issued.day", "area")
                                .uniquePartial(List.of("entered.key"), Filters.exists("entered.key"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource publicationEvents() {
        return RelaySource.perDocument("publications");
    }
}
