package io.fengyi.governance.category;

import java.util.List;
import java.util.Objects;

/**
 * One thing a category asks for besides place and photo.
 *
 * @param values what may be chosen, for SINGLE and MULTI
 */
public record AttributeRule(String code, String name, Kind kind, boolean required, List<String> values) {

    /** What an answer looks like. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        SINGLE,
        MULTI
    }

    private static final int LONGEST_TEXT = 100;

    public AttributeRule {
        values = List.copyOf(values);
    }

    boolean accepts(Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case SINGLE -> value instanceof String text && values.contains(text);
            case MULTI ->
                value instanceof List<?> chosen
                        && !chosen.isEmpty()
                        && chosen.stream().allMatch(one -> Objects.nonNull(one) && values.contains(one.toString()));
        };
    }
}
