package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort of a query, and whether walking an index yields it without sorting. */
record SortOrder(List<IndexKey> keys) {

    /** How an index must be walked to yield the wanted order. */
    enum Walk {
        FORWARD,
        BACKWARD,
        /** No walk yields it: the results must be sorted. */
        UNRELATED
    }

    private static final IndexKey TIE_BREAK = new IndexKey(IdIndex.FIELD, true);

    static SortOrder of(@Nullable Document orderBy) {
        List<IndexKey> keys = new ArrayList<>();
        if (orderBy != null) {
            orderBy.forEach((field, direction) ->
                    keys.add(new IndexKey(field, direction instanceof Number number && number.intValue() > 0)));
        }
        return new SortOrder(keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Index keys before {@code pinned} are fixed to one value by the query; entries of equal keys are in id order. */
    Walk along(List<IndexKey> indexKeys, int pinned) {
        List<String> fixed =
                indexKeys.stream().limit(pinned).map(IndexKey::getKey).toList();
        Walk walk = null;
        int position = pinned;
        for (IndexKey wanted : keys) {
            if (fixed.contains(wanted.getKey())) {
                continue;
            }
            IndexKey offered = position < indexKeys.size() ? indexKeys.get(position) : TIE_BREAK;
            if (position > indexKeys.size() || !offered.getKey().equals(wanted.getKey())) {
                return Walk.UNRELATED;
            }
            Walk needed = offered.isAscending() == wanted.isAscending() ? Walk.FORWARD : Walk.BACKWARD;
            if (walk != null && walk != needed) {
                return Walk.UNRELATED;
            }
            walk = needed;
            position++;
        }
        return walk == null ? Walk.FORWARD : walk;
    }
}
