package io.fengyi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Pages by position instead of by number, so that a list stays stable while data arrive and page 1,000 costs what
 * page 1 costs. The last field must be unique (usually {@code _id}); all fields run in one direction.
 */
public final class Keyset {

    private final Sort.Direction direction;
    private final List<String> fields;

    private Keyset(Sort.Direction direction, List<String> fields) {
        this.direction = direction;
        this.fields = fields;
    }

    public static Keyset descending(String field) {
        return new Keyset(Sort.Direction.DESC, List.of(field));
    }

    public static Keyset ascending(String field) {
        return new Keyset(Sort.Direction.ASC, List.of(field));
    }

    public Keyset then(String field) {
        List<String> more = new ArrayList<>(fields);
        more.add(field);
        return new Keyset(direction, List.copyOf(more));
    }

    /** One page of the documents that match; {@code position} gives a row's values of the keyset's fields. */
    public <T> Page<T> page(
            MongoOperations mongo,
            Criteria filter,
            PageRequest request,
            Class<T> type,
            Function<? super T, List<Object>> position) {
        Query query = new Query(restrict(filter, request))
                .with(Sort.by(direction, fields.toArray(String[]::new)))
                .limit(request.limit() + 1);
        List<T> rows = mongo.find(query, type);
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(List.copyOf(shown), position.apply(shown.get(shown.size() - 1)));
    }

    private Criteria restrict(Criteria filter, PageRequest request) {
        List<Object> after = request.after();
        if (after == null) {
            return filter;
        }
        if (after.size() != fields.size()) {
            throw new IllegalArgumentException("cursor: " + after.size() + " values for " + fields);
        }
        List<Criteria> later = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            List<Criteria> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(Criteria.where(fields.get(j)).is(after.get(j)));
            }
            Criteria bound = Criteria.where(fields.get(i));
            all.add(direction.isAscending() ? bound.gt(after.get(i)) : bound.lt(after.get(i)));
            later.add(new Criteria().andOperator(all));
        }
        return new Criteria().andOperator(filter, new Criteria().orOperator(later));
    }
}
