package io.fengyi.governance.charter;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All versions of all charters, and who agreed. */
@Repository
class Charters {

    private static final String KIND = "words.kind";
    private static final String EFFECTIVE = "words.effectiveFrom";
    private static final String STATE = "state";

    private final MongoOperations mongo;

    Charters(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Charter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Charter.class));
    }

    Optional<Charter> draftedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(key)), Charter.class));
    }

    Charter save(Charter charter) {
        return mongo.save(charter);
    }

    /** Highest number that any version of the kind has, drafts included. */
    int lastNumber(CharterKind kind) {
        Query last = Query.query(Criteria.where(KIND).is(kind))
                .with(Sort.by(Sort.Direction.DESC, "number"))
                .limit(1);
        Charter found = mongo.findOne(last, Charter.class);
        return found == null ? 0 : found.number();
    }

    /** The published version that takes effect last, today or later included. */
    Optional<Charter> latest(CharterKind kind) {
        return published(Criteria.where(KIND).is(kind).and(STATE).is(CharterState.PUBLISHED));
    }

    Optional<Charter> inForce(CharterKind kind, LocalDate day) {
        return published(Criteria.where(KIND)
                .is(kind)
                .and(STATE)
                .is(CharterState.PUBLISHED)
                .and(EFFECTIVE)
                .lte(day));
    }

    /** Newest first. */
    Page<Charter> page(@Nullable CharterKind kind, boolean withDrafts, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(STATE)
                .in(
                        withDrafts
                                ? List.of(CharterState.DRAFT, CharterState.PUBLISHED)
                                : List.of(CharterState.PUBLISHED)));
        if (kind != null) {
            all.add(Criteria.where(KIND).is(kind));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Charter.class, charter -> List.of(charter.id()));
    }

    /** Once; again changes nothing, the first time stays. */
    Acceptance accept(Acceptance acceptance) {
        Acceptance known = mongo.findById(acceptance.id(), Acceptance.class);
        return known == null ? mongo.save(acceptance) : known;
    }

    void takeBack(String charterId, String accountId) {
        mongo.remove(Query.query(Criteria.where("_id").is(Acceptance.id(charterId, accountId))), Acceptance.class);
    }

    Page<Acceptance> acceptancesOf(String accountId, PageRequest page) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where("accountId").is(accountId),
                        page,
                        Acceptance.class,
                        acceptance -> List.of(acceptance.id()));
    }

    List<Acceptance> acceptedBy(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id")), Acceptance.class);
    }

    /** How many there were. */
    long forget(String workerId) {
        return mongo.remove(Query.query(Criteria.where("workerId").is(workerId)), Acceptance.class)
                .getDeletedCount();
    }

    private Optional<Charter> published(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(criteria)
                        .with(Sort.by(Sort.Direction.DESC, EFFECTIVE))
                        .limit(1),
                Charter.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        Migration charterIndexes() {
            return IndexMigration.named("260-charters")
                    .collection(
                            "charters",
                            c -> c.unique(KIND, "number")
                                    .index(STATE, "_id")
                                    .uniquePartial(
                                            List.of(KIND, EFFECTIVE), Filters.eq(STATE, CharterState.PUBLISHED.name()))
                                    .uniquePartial(List.of("creationKey"), Filters.exists("creationKey"))
                                    .sparse("outbox.since"))
                    .collection("charter_acceptances", c -> c.index("accountId").sparse("workerId"));
        }

        @Bean
        Migration acceptancesInOrder() {
            return IndexMigration.named("261-charter-acceptances-in-order")
                    .collection("charter_acceptances", c -> c.index("accountId", "_id"));
        }

        @Bean
        RelaySource charterEvents() {
            return RelaySource.perDocument("charters");
        }
    }
}
