package io.fengyi.registry.webhook.selection;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** Whose hold it is: only the event of its opening says so, and a hold ends within a day. */
@Repository
class PartnerHolds {

    /** Longer than an event waits to be read. */
    private static final Duration KEPT = Duration.ofDays(32);

    private final MongoOperations mongo;
    private final Clock systemClock;

    PartnerHolds(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** @param id of the hold */
    @Document("webhook_holds")
    record PartnerHold(@Id String id, String partnerId, Instant keptUntil) {}

    void opened(String holdId, String partnerId) {
        mongo.save(new PartnerHold(holdId, partnerId, systemClock.instant().plus(KEPT)));
    }

    Optional<String> partnerOf(String holdId) {
        return Optional.ofNullable(mongo.findById(holdId, PartnerHold.class)).map(PartnerHold::partnerId);
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration webhookHoldIndexes() {
            return IndexMigration.named("342-webhook-holds")
                    .collection("webhook_holds", c -> c.ttl("keptUntil", Duration.ZERO));
        }
    }
}
