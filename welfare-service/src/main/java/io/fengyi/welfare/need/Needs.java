package io.fengyi.welfare.need;

import io.fengyi.access.DataScope;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All needs. */
@Repository
class Needs {

    private final MongoOperations mongo;

    Needs(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Need> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Need.class));
    }

    Optional<Need> enteredWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, Need.class));
    }

    Need save(Need need) {
        return mongo.save(need);
    }

    /** Those of these ids that exist. */
    Set<String> existing(Collection<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Need.class).stream()
                .map(Need::id)
                .collect(Collectors.toSet());
    }

    /** Newest first. */
    Page<Need> list(Criteria visible, NeedDesk.Filter filter, @Nullable Set<String> themes, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(visible);
        if (filter.area() != null) {
            all.add(DataScope.subtrees("communityCode", Set.of(filter.area())));
        }
        if (filter.state() != null) {
            all.add(Criteria.where("state").is(filter.state()));
        }
        if (filter.channel() != null) {
            all.add(Criteria.where("channel").is(filter.channel()));
        }
        if (themes != null) {
            all.add(Criteria.where("themeId").in(themes));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(all), page, Need.class, n -> List.of(n.id()));
    }

    /** Those that a worker put under the own name, newest first. */
    Page<Need> of(String workerId, PageRequest page) {
        return Keyset.descending("_id")
                .page(mongo, Criteria.where("workerId").is(workerId), page, Need.class, n -> List.of(n.id()));
    }

    /** How many there are of each theme id, everywhere or in a subtree. */
    Map<String, Long> perTheme(@Nullable String area) {
        Criteria themed = Criteria.where("themeId").gt("");
        return counted(
                area == null
                        ? themed
                        : new Criteria().andOperator(themed, DataScope.subtrees("communityCode", Set.of(area))),
                "themeId");
    }

    /** How many were received in the period, by the values of a field; no value is the empty text. */
    Map<String, Long> received(FigureQuestion question, String field) {
        return counted(new Criteria().andOperator(question.inArea("communityCode"), question.inPeriod("day")), field);
    }

    /** All that a worker put under the own name, oldest first. */
    List<Need> allOf(String workerId) {
        Query own = new Query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id"));
        return mongo.find(own, Need.class);
    }

    /** What was said and answered is gone; that there was a need, and of which theme, still counts. Says how many. */
    long forget(String workerId) {
        return mongo.updateMulti(
                        new Query(Criteria.where("workerId").is(workerId)),
                        new Update()
                                .unset("workerId")
                                .unset("creationKey")
                                .unset("text")
                                .unset("reply")
                                .inc("version", 1),
                        Need.class)
                .getModifiedCount();
    }

    private Map<String, Long> counted(Criteria match, String field) {
        Map<String, Long> counts = new HashMap<>();
        mongo.aggregate(
                        Aggregation.newAggregation(
                                Need.class,
                                Aggregation.match(match),
                                Aggregation.group(field).count().as("count")),
                        Document.class)
                .getMappedResults()
                .forEach(row -> counts.put(
                        row.get("_id") == null ? "" : row.getString("_id"),
                        row.get("count", Number.class).longValue()));
        return counts;
    }
}
