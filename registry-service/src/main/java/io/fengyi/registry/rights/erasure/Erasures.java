package io.fengyi.registry.rights.erasure;

import com.mongodb.client.model.Filters;
import io.fengyi.registry.rights.erasure.Erasure.State;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class Erasures {

    static final String COLLECTION = "erasures";
    private static final int BATCH = 100;

    private final MongoOperations mongo;

    Erasures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Erasure> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Erasure.class));
    }

    Optional<Erasure> byCode(String code) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("code").is(code)), Erasure.class));
    }

    Optional<Erasure> openOf(String workerId) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("openFor").is(workerId)), Erasure.class));
    }

    Erasure save(Erasure erasure) {
        return mongo.save(erasure);
    }

    /** Whose 72 hours are over, or whose announcement failed. */
    List<Erasure> toBegin(Instant now) {
        List<Erasure> due =
                mongo.find(in(State.REQUESTED, Criteria.where("startsAt").lte(now)), Erasure.class);
        return due.isEmpty()
                ? mongo.find(in(State.ERASING, Criteria.where("toldAt").isNull()), Erasure.class)
                : due;
    }

    List<Erasure> toldBefore(Instant instant) {
        return mongo.find(in(State.ERASING, Criteria.where("toldAt").lt(instant)), Erasure.class);
    }

    Page<Erasure> open(PageRequest page) {
        return Keyset.ascending("_id")
                .page(mongo, Criteria.where("openFor").gt(""), page, Erasure.class, erasure -> List.of(erasure.id()));
    }

    long open() {
        return mongo.count(new Query(Criteria.where("openFor").gt("")), Erasure.class);
    }

    long unansweredSince(Instant instant) {
        return mongo.count(
                new Query(Criteria.where("state")
                        .is(State.ERASING)
                        .and("startsAt")
                        .lt(instant)),
                Erasure.class);
    }

    /** Requests that had to be done within the period, and were not called off. */
    List<Erasure> requestedBetween(Instant from, Instant to) {
        return mongo.find(
                new Query(Criteria.where("requestedAt")
                        .gte(from)
                        .lt(to)
                        .and("state")
                        .ne(State.CANCELLED)),
                Erasure.class);
    }

    List<Erasure> of(String workerId) {
        return mongo.find(new Query(Criteria.where("workerId").is(workerId)), Erasure.class);
    }

    private static Query in(State state, Criteria more) {
        return new Query(new Criteria().andOperator(Criteria.where("state").is(state), more))
                .with(Sort.by("startsAt"))
                .limit(BATCH);
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration erasureIndexes() {
            return IndexMigration.named("171-erasures")
                    .collection(
                            COLLECTION,
                            c -> c.unique("code")
                                    .uniquePartial(List.of("openFor"), Filters.exists("openFor"))
                                    .index("state", "startsAt")
                                    .index("requestedAt")
                                    .index("workerId"));
        }
    }
}
