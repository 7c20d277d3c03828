package io.fengyi.registry.worker;

import io.fengyi.access.DataScope;
import io.fengyi.registry.validity.Days;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All records of workers; erased ones are found by nothing but their own id. */
@Repository
class Workers {

    private static final String COLLECTION = "workers";
    private static final int BATCH = 200;

    private final MongoOperations mongo;

    Workers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Worker> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Worker.class));
    }

    Optional<Worker> withoutHistory(String id) {
        Query query = new Query(Criteria.where("_id").is(id));
        query.fields().exclude("history");
        return Optional.ofNullable(mongo.findOne(query, Worker.class));
    }

    /** Without their histories, which nobody asks for here. */
    List<Worker> findAll(Collection<String> ids) {
        Query query = new Query(Criteria.where("_id").in(ids));
        query.fields().exclude("history", "outbox");
        return mongo.find(query, Worker.class);
    }

    Optional<Worker> withPhone(String phoneIndex) {
        return one(Criteria.where("person.phoneIndex").is(phoneIndex));
    }

    Optional<Worker> ofAccount(String accountId) {
        return one(Criteria.where("accountId").is(accountId));
    }

    Optional<Worker> createdBy(String creationKey) {
        return one(Criteria.where("creationKey").is(creationKey));
    }

    Optional<Worker> fromRow(String rowKey) {
        return one(Criteria.where("rowKey").is(rowKey));
    }

    /** Without their histories, which nobody asks for here. */
    List<Worker> known(Collection<String> phoneIndexes, Collection<String> rowKeys) {
        Query query = new Query(new Criteria()
                .orOperator(
                        Criteria.where("person.phoneIndex").in(phoneIndexes),
                        Criteria.where("rowKey").in(rowKeys)));
        query.fields().exclude("history");
        return mongo.find(query, Worker.class);
    }

    private Optional<Worker> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Worker.class));
    }

    Worker save(Worker worker) {
        return mongo.save(worker);
    }

    /** Those in scope that match on the day of the filter, oldest record first. */
    Page<Worker> matching(WorkerScope scope, WorkerFilter filter, LocalDate today, PageRequest page) {
        return Keyset.ascending("_id")
                .page(mongo, criteria(scope, filter, today), page, Worker.class, worker -> List.of(worker.id()));
    }

    /** The same as one stream for somebody who wants them all, without their histories; to be closed. */
    Stream<Worker> all(WorkerScope scope, WorkerFilter filter, LocalDate today, int most) {
        Query query = new Query(criteria(scope, filter, today))
                .with(Sort.by("_id"))
                .limit(most)
                .cursorBatchSize(BATCH);
        query.fields().exclude("history", "outbox");
        return mongo.stream(query, Worker.class);
    }

    private static Criteria criteria(WorkerScope scope, WorkerFilter filter, LocalDate today) {
        LocalDate day = filter.asOf() == null ? today : filter.asOf();
        List<Criteria> all = new ArrayList<>();
        all.add(scope.criteria(day));
        if (!filter.ids().isEmpty()) {
            all.add(Criteria.where("_id").in(filter.ids()));
        }
        all.add(WorkerScope.span(WorkerScope.SPANS, day, facts(filter)));
        boolean employedNeeded =
                filter.asOf() != null && (filter.status() == null || WorkerStatus.COUNTED.contains(filter.status()));
        if (employedNeeded || filter.enterpriseId() != null || filter.siteId() != null) {
            all.add(WorkerScope.span(WorkerScope.SPELLS, day, employment(filter)));
        }
        return new Criteria().andOperator(all);
    }

    private static Criteria[] facts(WorkerFilter filter) {
        List<Criteria> facts = new ArrayList<>();
        if (filter.status() != null) {
            facts.add(Criteria.where("value.status").is(filter.status()));
        } else if (filter.asOf() != null) {
            facts.add(Criteria.where("value.status").in(WorkerStatus.COUNTED));
        }
        if (filter.area() != null) {
            facts.add(DataScope.subtrees("value.communityCode", Set.of(filter.area())));
        }
        if (filter.workerType() != null) {
            facts.add(Criteria.where("value.workerType").is(filter.workerType()));
        }
        return facts.toArray(Criteria[]::new);
    }

    private static Criteria[] employment(WorkerFilter filter) {
        List<Criteria> employment = new ArrayList<>();
        if (filter.enterpriseId() != null) {
            employment.add(Criteria.where("enterpriseId").is(filter.enterpriseId()));
        }
        if (filter.siteId() != null) {
            employment.add(Criteria.where("siteId").is(filter.siteId()));
        }
        return employment.toArray(Criteria[]::new);
    }

    /** Ids of those with an employment at the enterprise that ends after the day. */
    List<String> employedAfter(String enterpriseId, LocalDate day, String afterId) {
        return ids(
                Criteria.where(WorkerScope.SPELLS)
                        .elemMatch(Criteria.where("enterpriseId")
                                .is(enterpriseId)
                                .and("until")
                                .gt(Days.stored(day))),
                afterId);
    }

    List<String> idleSince(LocalDate day, String after) {
        return ids(Criteria.where("idleSince").lte(Days.stored(day)), after);
    }

    List<String> leftOn(LocalDate day, String after) {
        return ids(Criteria.where("leftOn").lte(Days.stored(day)), after);
    }

    List<String> endingBy(LocalDate day, String after) {
        return ids(Criteria.where("nextEnd").lte(Days.stored(day)), after);
    }

    List<String> forgetting(String after) {
        return ids(Criteria.where("forgetting").is(true), after);
    }

    void forgotten(String id) {
        mongo.updateFirst(new Query(Criteria.where("_id").is(id)), new Update().unset("forgetting"), COLLECTION);
    }

    private List<String> ids(Criteria criteria, String after) {
        Query query =
                new Query(criteria.and("_id").gt(after)).with(Sort.by("_id")).limit(BATCH);
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }
}
