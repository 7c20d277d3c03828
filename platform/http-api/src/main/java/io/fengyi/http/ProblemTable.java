package io.fengyi.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which exception is answered by which problem (RFC 9457); each service has its tables as beans.
 *
 * <p>The title is the message {@code <code>} of the bundles {@code problems-<service>}; the detail is the message
 * {@code <code>.detail} with the row's arguments, or else the exception's own message.
 */
public class ProblemTable {

    private final List<Row<?>> rows;

    public ProblemTable() {
        this(new ArrayList<>());
    }

    private ProblemTable(List<Row<?>> rows) {
        this.rows = rows;
    }

    public <E extends Exception> Row<E> answer(Class<E> type, int status, String code) {
        return answer(type, e -> status, e -> code);
    }

    public <E extends Exception> Row<E> answer(Class<E> type, int status, Function<E, String> code) {
        return answer(type, e -> status, code);
    }

    public <E extends Exception> Row<E> answer(Class<E> type, Function<E, Integer> status, Function<E, String> code) {
        Row<E> row = new Row<>(rows, type, status, code);
        rows.add(row);
        return row;
    }

    /** The problem for this exception by the row of its nearest class, or null. */
    public @Nullable Answer find(Exception e) {
        Row<?> nearest = null;
        for (Row<?> row : rows) {
            if (row.type.isInstance(e) && (nearest == null || nearest.type.isAssignableFrom(row.type))) {
                nearest = row;
            }
        }
        return nearest == null ? null : nearest.of(e);
    }

    /** What to say over HTTP. */
    public record Answer(
            int status,
            String code,
            @Nullable String detail,
            Object @Nullable [] arguments,
            @Nullable String pointer,
            Map<String, @Nullable Object> properties,
            @Nullable Duration retryAfter) {}

    /** One row; goes on being the table, so that rows can be chained. */
    public static final class Row<E extends Exception> extends ProblemTable {

        private final Class<E> type;
        private final Function<E, Integer> status;
        private final Function<E, String> code;
        private final Map<String, Function<E, @Nullable Object>> properties = new LinkedHashMap<>();
        private @Nullable Function<E, Object[]> arguments;
        private @Nullable Function<E, @Nullable String> pointer;
        private @Nullable Function<E, @Nullable Duration> retryAfter;

        private Row(List<Row<?>> rows, Class<E> type, Function<E, Integer> status, Function<E, String> code) {
            super(rows);
            this.type = type;
            this.status = status;
            this.code = code;
        }

        /** Adds an extension member to the problem. */
        public Row<E> with(String property, Function<E, @Nullable Object> value) {
            properties.put(property, value);
            return this;
        }

        /** Arguments of the message {@code <code>.detail} ({@link java.text.MessageFormat}). */
        public Row<E> arguments(Function<E, Object[]> values) {
            arguments = values;
            return this;
        }

        /** JSON Pointer of the offending value. */
        public Row<E> at(Function<E, @Nullable String> where) {
            pointer = where;
            return this;
        }

        public Row<E> retryAfter(Function<E, @Nullable Duration> after) {
            retryAfter = after;
            return this;
        }

        private Answer of(Exception exception) {
            E e = type.cast(exception);
            Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
            properties.forEach((name, value) -> extensions.put(name, value.apply(e)));
            return new Answer(
                    status.apply(e),
                    code.apply(e),
                    e.getMessage(),
                    arguments == null ? null : arguments.apply(e),
                    pointer == null ? null : pointer.apply(e),
                    extensions,
                    retryAfter == null ? null : retryAfter.apply(e));
        }
    }
}
