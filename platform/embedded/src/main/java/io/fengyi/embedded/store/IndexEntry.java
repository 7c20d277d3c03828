package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexed values of one document with its id, or a mark before or after all entries that begin with some values. */
final class IndexEntry {

    static final int EXACT = 0;

    private static final int BEFORE = -1;
    private static final int AFTER = 1;
    private static final ValueComparator VALUES = ValueComparator.ascWithoutListHandling();

    private final @Nullable Object[] values;
    private final @Nullable Object id;
    private final int edge;

    IndexEntry(@Nullable Object[] values, @Nullable Object id, int edge) {
        this.values = values;
        this.id = id;
        this.edge = edge;
    }

    static IndexEntry before(@Nullable Object[] values) {
        return new IndexEntry(values, null, BEFORE);
    }

    static IndexEntry after(@Nullable Object[] values) {
        return new IndexEntry(values, null, AFTER);
    }

    @Nullable
    Object[] values() {
        return values;
    }

    @Nullable
    Object id() {
        return id;
    }

    boolean hasIdOf(IndexEntry other) {
        return VALUES.compare(id, other.id) == 0;
    }

    /** Of one document before and after an update: whether its place in the index is the same. */
    static boolean haveSameValues(List<IndexEntry> some, List<IndexEntry> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = Arrays.equals(some.get(i).values, others.get(i).values);
        }
        return same;
    }

    static Comparator<IndexEntry> order(List<IndexKey> keys) {
        boolean[] ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
        return (left, right) -> {
            int common = Math.min(left.values.length, right.values.length);
            for (int i = 0; i < common; i++) {
                int difference = VALUES.compare(left.values[i], right.values[i]);
                if (difference != 0) {
                    return ascending[i] ? difference : -difference;
                }
            }
            if (left.edge != EXACT || right.edge != EXACT) {
                return Integer.compare(left.edge, right.edge);
            }
            return VALUES.compare(left.id, right.id);
        };
    }
}
