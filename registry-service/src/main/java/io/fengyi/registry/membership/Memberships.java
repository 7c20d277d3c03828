package io.fengyi.registry.membership;

import io.fengyi.access.DataScope;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.registry.political.PoliticalVault;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** All memberships; opens and seals them. */
@Repository
class Memberships {

    private static final String FIELD = "membership";
    private static final TypeReference<Timeline<MembershipFacts>> FACTS = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final PoliticalVault vault;

    Memberships(MongoOperations mongo, PoliticalVault vault) {
        this.mongo = mongo;
        this.vault = vault;
    }

    Optional<Opened> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Membership.class)).map(this::open);
    }

    /** Those that count in the area on some day. */
    List<Opened> everIn(String area) {
        return all(ever(area));
    }

    static Criteria ever(String area) {
        return new Criteria()
                .orOperator(
                        DataScope.subtrees("communityCode", Set.of(area)),
                        DataScope.subtrees("homes.spans.value", Set.of(area)));
    }

    List<Opened> ofWorkers(Collection<String> workerIds) {
        return all(Criteria.where("workerId").in(workerIds));
    }

    /** Those of a worker, unopened: known even when the key is gone. */
    List<String> idsOf(String workerId) {
        return mongo.find(new Query(Criteria.where("workerId").is(workerId)), Membership.class).stream()
                .map(Membership::id)
                .toList();
    }

    Set<String> existing(Collection<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Membership.class).stream()
                .map(Membership::id)
                .collect(Collectors.toSet());
    }

    /** A page of those that {@code show} lets through; it is given some at once. */
    <R> Page<R> page(
            Criteria criteria, PageRequest page, Function<List<Membership>, Function<Membership, Optional<R>>> show) {
        return Unpacked.page(mongo, criteria, Membership.class, Membership::id, page, batch -> {
            Function<Membership, Optional<R>> shown = show.apply(batch);
            return stored -> Unpacked.atMostOne(shown.apply(stored));
        });
    }

    Opened save(Membership record, Timeline<MembershipFacts> facts) {
        Membership sealed = new Membership(
                record.id(),
                record.version(),
                record.workerId(),
                record.communityCode(),
                record.homes(),
                vault.seal(record.workerId(), FIELD, facts),
                record.until());
        return new Opened(mongo.save(sealed), facts);
    }

    long countOf(String workerId) {
        return mongo.count(new Query(Criteria.where("workerId").is(workerId)), Membership.class);
    }

    void deleteOf(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), Membership.class);
    }

    private List<Opened> all(Criteria criteria) {
        return mongo.find(new Query(criteria).with(Sort.by("_id")), Membership.class).stream()
                .map(this::open)
                .toList();
    }

    Opened open(Membership stored) {
        return new Opened(stored, vault.open(stored.workerId(), FIELD, stored.sealed(), FACTS));
    }
}
