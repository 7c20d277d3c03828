package io.fengyi.registry.identity.partner;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All partners. */
@Repository
public class Partners {

    private final MongoOperations mongo;

    Partners(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Partner> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Partner.class));
    }

    /** The partner that holds the key with this hash. */
    Optional<Partner> withApiKey(String hash) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("apiKeys.hash").is(hash)), Partner.class));
    }

    Optional<Partner> madeBy(@Nullable String idempotencyKey) {
        return idempotencyKey == null
                ? Optional.empty()
                : Optional.ofNullable(mongo.findOne(
                        Query.query(Criteria.where("idempotencyKey").is(idempotencyKey)), Partner.class));
    }

    Page<Partner> in(DataScope scope, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, scope.within("areaCode"), page, Partner.class, row -> List.of(row.id()));
    }

    Partner save(Partner partner) {
        return Objects.requireNonNull(mongo.save(partner));
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration partnerIndexes() {
            return IndexMigration.named("120-partners")
                    .collection(
                            "partners",
                            c -> c.index("areaCode", "_id")
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
                                    .sparse("apiKeys.hash")
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource partnerEvents() {
            return RelaySource.perDocument("partners");
        }
    }
}
