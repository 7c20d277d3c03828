package io.fengyi.registry.listing;

import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Pages of rows that lie inside documents, or show only when one is opened: a document gives none, one or several rows.
 *
 * <p>Documents come in the order of their ids and are read on until the page is full; the position is the document and
 * the row's key in it, so that a list stays stable while data arrive.
 */
public final class Unpacked {

    private static final int FEWEST = 25;

    private Unpacked() {}

    /**
     * One page.
     *
     * @param id of a document
     * @param opening is given some documents at once and answers with the rows of each; keys ascend within a document
     */
    public static <T, R> Page<R> page(
            MongoOperations mongo,
            Criteria filter,
            Class<T> type,
            Function<T, String> id,
            PageRequest request,
            Function<List<T>, Function<T, SortedMap<String, R>>> opening) {
        List<Object> after = request.after();
        String document = after == null ? null : after.get(0).toString();
        String row = after == null ? "" : after.get(1).toString();
        int atOnce = Math.max(FEWEST, request.limit() + 1);
        Criteria from =
                document == null ? filter : and(filter, Criteria.where("_id").gte(document));
        List<R> shown = new ArrayList<>();
        List<Object> last = List.of();
        while (true) {
            List<T> batch = mongo.find(new Query(from).with(Sort.by("_id")).limit(atOnce), type);
            Function<T, SortedMap<String, R>> rows = opening.apply(batch);
            for (T one : batch) {
                String here = id.apply(one);
                for (Map.Entry<String, R> entry : behind(rows.apply(one), here.equals(document) ? row : null)) {
                    if (shown.size() == request.limit()) {
                        return new Page<>(List.copyOf(shown), last);
                    }
                    shown.add(entry.getValue());
                    last = List.of(here, entry.getKey());
                }
            }
            if (batch.size() < atOnce) {
                return new Page<>(List.copyOf(shown), null);
            }
            from = and(filter, Criteria.where("_id").gt(id.apply(batch.get(batch.size() - 1))));
        }
    }

    /** The rows of a document that gives one at most. */
    public static <R> SortedMap<String, R> atMostOne(Optional<R> row) {
        return row.<SortedMap<String, R>>map(shown -> new TreeMap<>(Map.of("", shown)))
                .orElseGet(Collections::emptySortedMap);
    }

    /** As {@link #page} for rows that are at hand already, one for each. */
    public static <R> Page<R> of(List<R> rows, Function<R, String> id, PageRequest request) {
        List<Object> after = request.after();
        int first = 0;
        if (after != null) {
            List<String> ids = rows.stream().map(id).toList();
            first = ids.indexOf(after.get(0).toString()) + 1;
        }
        int end = Math.min(rows.size(), first + request.limit());
        List<R> shown = List.copyOf(rows.subList(first, end));
        return new Page<>(shown, end == rows.size() ? null : List.of(id.apply(shown.get(shown.size() - 1))));
    }

    private static <R> Iterable<Map.Entry<String, R>> behind(SortedMap<String, R> rows, @Nullable String row) {
        return row == null ? rows.entrySet() : rows.tailMap(row + '\0').entrySet();
    }

    private static Criteria and(Criteria filter, Criteria position) {
        return new Criteria().andOperator(filter, position);
    }
}
