package io.fengyi.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list and the position of the last one, if there are more.
 *
 * @param items at most as many as were asked for
 * @param next the sort values of the last row, or null at the end
 */
public record Page<T>(List<T> items, @Nullable List<Object> next) {

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
