package io.fengyi.registry.identity.token;

import com.mongodb.client.model.Filters;
import io.fengyi.registry.identity.signin.SignIns;
import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All token families that may still be valid. */
@Repository
class FamilyStore {

    private final MongoOperations mongo;
    private final FamilyAnnouncer announcer;
    private final SignIns signIns;
    private final Clock systemClock;

    FamilyStore(
            MongoOperations mongo,
            FamilyAnnouncer announcer,
            SignIns signIns,
            @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.announcer = announcer;
        this.signIns = signIns;
        this.systemClock = systemClock;
    }

    Optional<TokenFamily> find(String id) {
        return Optional.ofNullable(mongo.findById(id, TokenFamily.class));
    }

    Optional<TokenFamily> withCode(String hash) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("code.hash").is(hash)), TokenFamily.class));
    }

    void insert(TokenFamily family) {
        mongo.insert(family);
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException when it changed since it was read */
    void save(TokenFamily family) {
        mongo.save(family);
    }

    /** Ends the family here at once and everywhere within 60 seconds, and the browser's sign-in with it. */
    void revoke(String id) {
        OptimisticRetry.run(() -> find(id).filter(family -> !family.isRevoked()).map(family -> {
            Instant now = systemClock.instant();
            return mongo.save(family.revoke(now, announcer.revoked(family, now)));
        }));
        announcer.applyHere(id);
        find(id).map(TokenFamily::signIn).ifPresent(signIns::end);
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration tokenFamilyIndexes() {
            return IndexMigration.named("130-token-families")
                    .collection(
                            "token_families",
                            c -> c.uniquePartial(List.of("code.hash"), Filters.exists("code.hash"))
                                    .sparse("outbox.since")
                                    .ttl("expiresAt", Duration.ofDays(1)));
        }

        @Bean
        RelaySource tokenFamilyEvents() {
            return RelaySource.perDocument("token_families");
        }

        @Bean
        PublishedTopics accountTopic() {
            return PublishedTopics.of("registry.account.v1");
        }
    }
}
