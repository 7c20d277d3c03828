package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to find the candidates of a query by an index; the whole query is applied to them afterwards.
 *
 * @param rank how much the index narrows the search; the highest wins
 * @param ordered true if the candidates come in the wanted order
 * @param positions ids of the candidates, each once
 */
record IndexScan(int rank, boolean ordered, Supplier<Stream<Object>> positions) {

    private static final String OR = "$or";

    /** The best scan that any of the indexes offers, or null if the whole collection must be read. */
    static @Nullable IndexScan best(List<Index<Object>> indexes, Document query, SortOrder order) {
        IndexScan narrowing = byOneIndex(indexes, Conditions.of(query), order);
        if (narrowing != null && narrowing.rank() > 0) {
            return narrowing;
        }
        IndexScan branches = byBranches(indexes, query);
        return branches == null ? narrowing : branches;
    }

    private static @Nullable IndexScan byOneIndex(List<Index<Object>> indexes, Conditions conditions, SortOrder order) {
        return indexes.stream()
                .filter(PlannedIndex.class::isInstance)
                .map(index -> ((PlannedIndex) index).plan(conditions, order))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(IndexScan::rank).thenComparing(IndexScan::ordered))
                .orElse(null);
    }

    /** A disjunction is served if an index serves each branch. */
    private static @Nullable IndexScan byBranches(List<Index<Object>> indexes, Document query) {
        if (!(query.get(OR) instanceof List<?> branches)) {
            return null;
        }
        List<IndexScan> scans = new ArrayList<>();
        for (Object branch : branches) {
            IndexScan scan = byOneIndex(indexes, Conditions.of((Document) branch), SortOrder.of(null));
            if (scan == null || scan.rank() == 0) {
                return null;
            }
            scans.add(scan);
        }
        return new IndexScan(1, false, () -> {
            Set<Object> ids = new LinkedHashSet<>();
            scans.forEach(scan -> scan.positions().get().forEach(ids::add));
            return ids.stream();
        });
    }
}
