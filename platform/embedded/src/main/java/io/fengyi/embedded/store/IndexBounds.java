package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of an index that a query needs: values of the leading fields, then perhaps a range of the next one.
 *
 * @param prefixes the wanted values of the leading fields, several with {@code $in}
 * @param range bounds of the next field
 * @param rangeKey the next field
 * @param rank how much this narrows the search
 */
record IndexBounds(
        List<List<Object>> prefixes,
        @Nullable Condition range,
        @Nullable IndexKey rangeKey,
        int rank) {

    private static final int MOST_PREFIXES = 500;
    private static final int RANK_EQUAL = 4;
    private static final int RANK_ONE_OF = 3;
    private static final int RANK_RANGE = 2;

    /** Slice of the entries between two marks. */
    record Slice(IndexEntry from, IndexEntry to) {

        NavigableSet<IndexEntry> of(TreeSet<IndexEntry> entries) {
            boolean empty = Objects.requireNonNull(entries.comparator()).compare(from, to) > 0;
            return empty ? Collections.emptyNavigableSet() : entries.subSet(from, true, to, true);
        }
    }

    static IndexBounds of(List<IndexKey> keys, Conditions conditions, boolean multikey) {
        List<List<Object>> prefixes = List.of(List.of());
        int rank = 0;
        for (IndexKey key : keys) {
            Condition condition = conditions.on(key.getKey());
            List<Object> points = condition.points();
            if (points == null || prefixes.size() * points.size() > MOST_PREFIXES) {
                if (!condition.isRange()) {
                    break;
                }
                // elements of one array may meet the two bounds separately
                Condition range = multikey ? condition.oneSided() : condition;
                return new IndexBounds(prefixes, range, key, rank + RANK_RANGE);
            }
            rank += points.size() == 1 ? RANK_EQUAL : RANK_ONE_OF;
            prefixes = product(prefixes, points);
        }
        return new IndexBounds(prefixes, null, null, rank);
    }

    /** How many leading fields have one value only. */
    int fixedFields() {
        return prefixes.size() == 1 ? prefixes.get(0).size() : 0;
    }

    List<Slice> slices() {
        return prefixes.stream().map(this::slice).toList();
    }

    private Slice slice(List<Object> prefix) {
        if (range == null || rangeKey == null) {
            return new Slice(IndexEntry.before(prefix.toArray()), IndexEntry.after(prefix.toArray()));
        }
        Condition.Edge first = rangeKey.isAscending() ? range.lower() : range.upper();
        Condition.Edge last = rangeKey.isAscending() ? range.upper() : range.lower();
        return new Slice(start(prefix, first), end(prefix, last));
    }

    private static IndexEntry start(List<Object> prefix, Condition.@Nullable Edge edge) {
        if (edge == null) {
            return IndexEntry.before(prefix.toArray());
        }
        Object[] values = followedBy(prefix, edge.value()).toArray();
        return edge.inclusive() ? IndexEntry.before(values) : IndexEntry.after(values);
    }

    private static IndexEntry end(List<Object> prefix, Condition.@Nullable Edge edge) {
        if (edge == null) {
            return IndexEntry.after(prefix.toArray());
        }
        Object[] values = followedBy(prefix, edge.value()).toArray();
        return edge.inclusive() ? IndexEntry.after(values) : IndexEntry.before(values);
    }

    private static List<List<Object>> product(List<List<Object>> prefixes, List<Object> points) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            for (Object point : points) {
                longer.add(followedBy(prefix, point));
            }
        }
        return longer;
    }

    private static List<Object> followedBy(List<Object> prefix, Object value) {
        List<Object> values = new ArrayList<>(prefix);
        values.add(value);
        return values;
    }
}
