package io.fengyi.registry.enterprise;

import io.fengyi.access.DataScope;
import io.fengyi.registry.validity.Days;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All enterprises, as they were on any day. */
@Repository
class Enterprises {

    private static final String SPANS = "facts.spans";

    private final MongoOperations mongo;

    Enterprises(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Enterprise> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Enterprise.class));
    }

    List<Enterprise> findAll(Set<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Enterprise.class);
    }

    Optional<Enterprise> createdBy(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("creationKey").is(creationKey)), Enterprise.class));
    }

    Enterprise save(Enterprise enterprise) {
        return mongo.save(enterprise);
    }

    /** Those in scope that match on the day of the filter, oldest record first. */
    Page<Enterprise> matching(EnterpriseScope scope, EnterpriseFilter filter, LocalDate day, PageRequest page) {
        return page(criteria(scope, filter, day), page);
    }

    /** As {@link #matching}, of these ids only. */
    Page<Enterprise> matching(
            EnterpriseScope scope, EnterpriseFilter filter, Set<String> ids, LocalDate day, PageRequest page) {
        return page(new Criteria().andOperator(Criteria.where("_id").in(ids), criteria(scope, filter, day)), page);
    }

    /** Ids of all that match. */
    Set<String> idsMatching(EnterpriseScope scope, EnterpriseFilter filter, LocalDate day) {
        Query query = new Query(criteria(scope, filter, day));
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, "enterprises").stream()
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet());
    }

    private Page<Enterprise> page(Criteria criteria, PageRequest page) {
        return Keyset.ascending("_id").page(mongo, criteria, page, Enterprise.class, e -> List.of(e.id()));
    }

    private static Criteria criteria(EnterpriseScope scope, EnterpriseFilter filter, LocalDate day) {
        List<Criteria> all = new ArrayList<>();
        all.add(scope.criteria(SPANS, onTheDay(filter, day)));
        String stored = Days.stored(day);
        if (filter.status() == EnterpriseStatus.ACTIVE) {
            all.add(Criteria.where("until").gt(stored));
        } else if (filter.status() == EnterpriseStatus.CLOSED) {
            all.add(Criteria.where("until").lte(stored));
        }
        return new Criteria().andOperator(all);
    }

    private static List<Criteria> onTheDay(EnterpriseFilter filter, LocalDate day) {
        List<Criteria> span = new ArrayList<>();
        span.add(Criteria.where("from").lte(Days.stored(day)));
        span.add(Criteria.where("until").gt(Days.stored(day)));
        if (filter.area() != null) {
            span.add(DataScope.subtrees("value.communityCode", Set.of(filter.area())));
        }
        if (filter.industry() != null) {
            span.add(Criteria.where("value.industry").is(filter.industry()));
        }
        if (filter.text() != null) {
            String part = Pattern.quote(filter.text());
            span.add(new Criteria()
                    .orOperator(
                            Criteria.where("value.brand").regex(part, "i"),
                            Criteria.where("value.legalName").regex(part, "i")));
        }
        return span;
    }

    /** Active at some time of the period, both days included, with a home in the area at some time of it. */
    List<Enterprise> activeDuring(LocalDate from, LocalDate to, String area) {
        Criteria inside = Criteria.where(SPANS)
                .elemMatch(new Criteria()
                        .andOperator(
                                Criteria.where("from").lte(Days.stored(to)),
                                Criteria.where("until").gt(Days.stored(from)),
                                DataScope.subtrees("value.communityCode", Set.of(area))));
        Query query = new Query(new Criteria()
                        .andOperator(inside, Criteria.where("until").gt(Days.stored(from))))
                .with(Sort.by("_id"));
        return mongo.find(query, Enterprise.class);
    }

    /** Active on the day, with exactly this brand or credit code. */
    List<Enterprise> called(String brandOrCode, LocalDate day) {
        Query query = new Query(new Criteria()
                        .orOperator(
                                Criteria.where(SPANS + ".value.brand").is(brandOrCode),
                                Criteria.where("creditCode").is(brandOrCode)))
                .limit(50);
        return mongo.find(query, Enterprise.class).stream()
                .filter(enterprise -> enterprise.statusOn(day) == EnterpriseStatus.ACTIVE)
                .filter(enterprise ->
                        enterprise.current().brand().equals(brandOrCode) || brandOrCode.equals(enterprise.creditCode()))
                .toList();
    }

    /** Active enterprises by part of the brand, for somebody who says where they work. */
    Page<Enterprise> activeByBrand(String text, LocalDate day, PageRequest page) {
        Criteria filter = new Criteria()
                .andOperator(
                        Criteria.where("until").gt(Days.stored(day)),
                        Criteria.where(SPANS + ".value.brand").regex(Pattern.quote(text), "i"));
        return page(filter, page);
    }

    List<Enterprise> closingSince(Instant before) {
        return mongo.find(new Query(Criteria.where("closing").lt(before)).limit(100), Enterprise.class);
    }

    void closingDone(String id) {
        mongo.updateFirst(new Query(Criteria.where("_id").is(id)), new Update().unset("closing"), "enterprises");
    }
}
