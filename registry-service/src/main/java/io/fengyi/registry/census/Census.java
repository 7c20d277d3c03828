package io.fengyi.registry.census;

import io.fengyi.access.DataScope;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.validity.Days;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.registry.worker.WorkerStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts people as they were on a day: RECORDED or ACTIVE with an employment open that evening (registry.md 3.3). */
@Repository
public class Census {

    private static final String COLLECTION = "workers";
    private static final String SPANS = "facts.spans";
    private static final String SPELLS = "employments.spells";
    private static final int IDS_AT_ONCE = 500;

    private final MongoOperations mongo;

    Census(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Everybody who lives in the area and works anywhere on the day. */
    public List<Headcount> livingIn(String area, LocalDate day) {
        return find(
                new Criteria()
                        .andOperator(
                                DataScope.subtrees(SPANS + ".value.communityCode", Set.of(area)),
                                span(SPANS, day, DataScope.subtrees("value.communityCode", Set.of(area)))),
                day);
    }

    /** Everybody with an employment at one of the enterprises on the day. */
    public List<Headcount> employedBy(Collection<String> enterpriseIds, LocalDate day) {
        return find(
                new Criteria()
                        .andOperator(
                                Criteria.where(SPELLS + ".enterpriseId").in(enterpriseIds),
                                span(SPELLS, day, Criteria.where("enterpriseId").in(enterpriseIds))),
                day);
    }

    /** Those of the workers who count on the day, by id. */
    public Map<String, Headcount> of(Collection<String> workerIds, LocalDate day) {
        Map<String, Headcount> found = new HashMap<>();
        List<String> ids = List.copyOf(workerIds);
        for (int i = 0; i < ids.size(); i += IDS_AT_ONCE) {
            List<String> part = ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE));
            find(Criteria.where("_id").in(part), day).forEach(person -> found.put(person.workerId(), person));
        }
        return found;
    }

    /** Workers by enterprise; somebody with several employments counts once at each of their enterprises. */
    public Map<String, Long> byEnterprise(Collection<String> enterpriseIds, LocalDate day) {
        Set<String> wanted = Set.copyOf(enterpriseIds);
        return employedBy(wanted, day).stream()
                .flatMap(person -> person.open().stream()
                        .map(Employment::enterpriseId)
                        .filter(wanted::contains)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** How many employments ended in the period, both days included, of people who lived in the area that day. */
    long ended(String area, LocalDate from, LocalDate to) {
        Criteria spell = Criteria.where(SPELLS)
                .elemMatch(Criteria.where("until").gte(Days.stored(from)).lte(Days.stored(to)));
        Query query = new Query(
                new Criteria().andOperator(DataScope.subtrees(SPANS + ".value.communityCode", Set.of(area)), spell));
        return mongo.find(only(query), Row.class, COLLECTION).stream()
                .flatMap(row -> row.employments().spells().stream()
                        .map(Employment::end)
                        .filter(end -> end != null && !end.isBefore(from) && !end.isAfter(to))
                        .filter(end -> row.livedIn(area, end)))
                .count();
    }

    private List<Headcount> find(Criteria criteria, LocalDate day) {
        return mongo.find(only(new Query(criteria)), Row.class, COLLECTION).stream()
                .flatMap(row -> row.on(day).stream())
                .toList();
    }

    private static Query only(Query query) {
        query.fields().include("facts", "employments");
        return query;
    }

    /** Beside a filter on the same field outside: that one the index serves, this one is exact. */
    private static Criteria span(String array, LocalDate day, Criteria matching) {
        return Criteria.where(array)
                .elemMatch(new Criteria()
                        .andOperator(
                                Criteria.where("from").lte(Days.stored(day)),
                                Criteria.where("until").gt(Days.stored(day)),
                                matching));
    }

    /** What is read of a record; neither name nor phone. */
    private record Row(@Id String id, @Nullable Timeline<Facts> facts, Employments employments) {

        Optional<Headcount> on(LocalDate day) {
            List<Employment> open = employments.openOn(day);
            if (facts == null || open.isEmpty()) {
                return Optional.empty();
            }
            return facts.on(day)
                    .filter(held -> WorkerStatus.COUNTED.contains(held.status()))
                    .map(held -> new Headcount(id, held.workerType(), held.communityCode(), open));
        }

        boolean livedIn(String area, LocalDate day) {
            return facts != null
                    && facts.on(day)
                            .map(Facts::communityCode)
                            .filter(community -> community.startsWith(area))
                            .isPresent();
        }
    }

    private record Facts(
            WorkerStatus status,
            String workerType,
            @Nullable String communityCode) {}
}
