package io.fengyi.registry.duplicate;

import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Walks the index of names, community by community; names themselves are not read. */
@Repository
class Namesakes {

    private static final String COLLECTION = "workers";
    private static final String FIELD = "namesake";
    private static final int BATCH = 500;

    /** A page ends here even when it is not full, so that its cost does not grow with the office. */
    private static final int LONGEST_WALK = 10_000;

    private final MongoOperations mongo;

    Namesakes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Ids of two records with the same key, the older one first. */
    record Pair(String namesake, String first, String second) {

        boolean isBehind(String key, String afterFirst, String afterSecond) {
            int order = namesake.compareTo(key);
            order = order == 0 ? first.compareTo(afterFirst) : order;
            order = order == 0 ? second.compareTo(afterSecond) : order;
            return order > 0;
        }
    }

    /** Pairs of the areas by community, name and age of the records. */
    Page<Pair> pairs(Collection<String> areas, PageRequest page) {
        List<Object> after = page.after();
        String key = text(after, 0);
        Query query = new Query(new Criteria()
                        .andOperator(inside(areas), Criteria.where(FIELD).gte(key)))
                .with(Sort.by(FIELD, "_id"))
                .cursorBatchSize(BATCH);
        query.fields().include(FIELD);
        List<Pair> found = new ArrayList<>();
        List<Row> same = new ArrayList<>();
        int walked = 0;
        try (Stream<Row> rows = mongo.stream(query, Row.class, COLLECTION)) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); walked++) {
                Row row = each.next();
                if (!same.isEmpty() && !same.get(0).namesake().equals(row.namesake())) {
                    addPairs(found, same, after, page.limit() + 1);
                    same.clear();
                    if (found.size() > page.limit()) {
                        break;
                    }
                    if (walked >= LONGEST_WALK) {
                        return new Page<>(found, List.of(row.namesake(), "", ""));
                    }
                }
                same.add(row);
            }
        }
        addPairs(found, same, after, page.limit() + 1);
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        Pair last = found.get(page.limit() - 1);
        return new Page<>(
                List.copyOf(found.subList(0, page.limit())), List.of(last.namesake(), last.first(), last.second()));
    }

    /** The pairs of one name, in order, until there are {@code most} in all. */
    private static void addPairs(List<Pair> found, List<Row> same, @Nullable List<Object> after, int most) {
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size() && found.size() < most; j++) {
                Pair pair = new Pair(
                        same.get(i).namesake(), same.get(i).id(), same.get(j).id());
                if (after == null || pair.isBehind(text(after, 0), text(after, 1), text(after, 2))) {
                    found.add(pair);
                }
            }
        }
    }

    /** The key begins with the community: behind an area code come digits or the slash, all of them before the colon. */
    private static Criteria inside(Collection<String> areas) {
        List<Criteria> either = areas.stream()
                .sorted()
                .map(code -> Criteria.where(FIELD).gte(code).lt(code + ':'))
                .toList();
        if (either.isEmpty()) {
            return Criteria.where(FIELD).in(List.of());
        }
        return either.size() == 1 ? either.get(0) : new Criteria().orOperator(either);
    }

    private static String text(@Nullable List<Object> after, int i) {
        return after == null ? "" : String.valueOf(after.get(i));
    }

    private record Row(@Id String id, String namesake) {}
}
