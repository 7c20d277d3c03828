package io.fengyi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list is wanted, and after which row.
 *
 * @param limit 1–100 rows
 * @param after the sort values of the last row already seen, or null for the first page
 */
public record PageRequest(int limit, @Nullable List<Object> after) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }
}
