package io.fengyi.registry.partyorganisation;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartyOrganisationSetup {

    @Bean
    Migration partyOrganisationIndexes() {
        return IndexMigration.named("190-party-organisations")
                .collection(
                        "party_organisations",
                        c -> c.index("areaCode", "_id")
                                .index("formation.spans.value.enterpriseIds", "_id")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource partyOrganisationEvents() {
        return RelaySource.perDocument("party_organisations");
    }

    @Bean
    PublishedTopics partyOrganisationTopics() {
        return PublishedTopics.of("registry.party-organisation.v1");
    }
}
