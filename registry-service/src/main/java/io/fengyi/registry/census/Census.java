package io.fengyi.registry.census;

import io.fengyi.access.DataScope;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.reading.ReadOnce;
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
    private final ReadOnce once;

    Census(MongoOperations mongo, ReadOnce once) {
        this.mongo = mongo;
        this.once = once;
    }

    /** Everybody who lived in the area at some time of the period of the question, read once for all its figures. */
    Residents residents(FigureQuestion question) {
        return once.read("residents", question, () -> {
            Criteria inArea = DataScope.subtrees("value.communityCode", Set.of(question.area()));
            Criteria ever = DataScope.subtrees(SPANS + ".value.communityCode", Set.of(question.area()));
            return new Residents(
                    question.area(),
                    rows(new Criteria().andOperator(ever, span(SPANS, question.from(), question.asOf(), inArea))));
        });
    }

    /** Everybody with an employment at one of the enterprises on the day. */
    public List<Headcount> employedBy(Collection<String> enterpriseIds, LocalDate day) {
        return find(
                new Criteria()
                        .andOperator(
                                Criteria.where(SPELLS + ".enterpriseId").in(enterpriseIds),
                                span(
                                        SPELLS,
                                        day,
                                        day,
                                        Criteria.where("enterpriseId").in(enterpriseIds))),
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

    private List<Headcount> find(Criteria criteria, LocalDate day) {
        return rows(criteria).stream().flatMap(row -> row.on(day).stream()).toList();
    }

    private List<Row> rows(Criteria criteria) {
        Query query = new Query(criteria);
        query.fields().include("facts", "employments");
        return mongo.find(query, Row.class, COLLECTION);
    }

    /** Beside a filter on the same field outside: that one the index serves, this one is exact. */
    private static Criteria span(String array, LocalDate from, LocalDate to, Criteria matching) {
        return Criteria.where(array)
                .elemMatch(new Criteria()
                        .andOperator(
                                Criteria.where("from").lte(Days.stored(to)),
                                Criteria.where("until").gt(Days.stored(from)),
                                matching));
    }

    /** People of one area, to be counted on any day of the period for which they were read. */
    static final class Residents {

        private final String area;
        private final List<Row> rows;

        private Residents(String area, List<Row> rows) {
            this.area = area;
            this.rows = rows;
        }

        /** Everybody who lives in the area and works anywhere on the day. */
        List<Headcount> on(LocalDate day) {
            return rows.stream()
                    .filter(row -> row.livedIn(area, day))
                    .flatMap(row -> row.on(day).stream())
                    .toList();
        }

        /** How many employments ended in the period, both days included, of people who lived in the area that day. */
        long ended(LocalDate from, LocalDate to) {
            return rows.stream()
                    .flatMap(row -> row.employments().spells().stream()
                            .map(Employment::end)
                            .filter(end -> end != null && !end.isBefore(from) && !end.isAfter(to))
                            .filter(end -> row.livedIn(area, end)))
                    .count();
        }
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
