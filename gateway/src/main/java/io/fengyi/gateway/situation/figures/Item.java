package io.fengyi.gateway.situation.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One figure as a service answers it. Source: platform.md 5. */
record Item(
        String key,
        @Nullable String title,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Long n,
        @Nullable String definition,
        @Nullable String source,
        @Nullable String query,
        boolean suppressed,
        @Nullable Breakdown groups) {

    record Breakdown(List<String> columns, List<List<@Nullable Object>> rows) {}

    record Items(List<Item> items) {}

    private static final String PERCENT = "%";
    private static final String PERCENTS = "percent";
    private static final String PEOPLE = "人";
    private static final List<String> NUMERATORS = List.of("numerator", "count");
    private static final List<String> DENOMINATORS = List.of("denominator", "validN");

    Found figure() {
        return found(null, scaled(value, text(unit)), text(unit), numerator, denominator, n, suppressed, few());
    }

    /** One per row: groupings first, value last; columns of counts beside it make the value a percentage. */
    List<Found> cells() {
        List<Found> cells = new ArrayList<>();
        if (groups != null) {
            for (List<@Nullable Object> row : groups.rows()) {
                cells.add(cell(groups.columns(), row));
            }
        }
        return cells;
    }

    /** A row that the service leaves out has nothing in it. */
    Found emptyRow(String group) {
        return found(group, BigDecimal.ZERO, countUnit(), 0L, null, 0L, false, false);
    }

    private Found cell(List<String> columns, List<@Nullable Object> row) {
        int percent = columns.indexOf(PERCENTS);
        Object cell = row.get(percent >= 0 ? percent : columns.size() - 1);
        Long part = number(columns, row, NUMERATORS);
        Long whole = number(columns, row, DENOMINATORS);
        String measured = percent >= 0 ? PERCENT : whole == null ? countUnit() : text(unit);
        BigDecimal shown = cell instanceof BigDecimal decimal
                ? decimal
                : cell instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
        Long base = whole == null ? (denominator == null ? n : denominator) : whole;
        return found(
                String.valueOf(row.get(0)),
                scaled(shown, measured),
                measured,
                part,
                base,
                base,
                shown == null,
                shown == null && few());
    }

    private Found found(
            @Nullable String group,
            @Nullable BigDecimal number,
            String measured,
            @Nullable Long part,
            @Nullable Long whole,
            @Nullable Long cases,
            boolean hidden,
            boolean few) {
        return new Found(
                key,
                title == null ? key : title,
                group,
                number,
                measured,
                part,
                whole,
                cases,
                text(definition),
                text(source),
                text(query),
                hidden,
                few);
    }

    /**
     * A share may also be hidden for its rest, and a cell for the cell beside it; a number of people is hidden for itself
     * alone, and each of its parts is smaller still. A distribution is withheld for more reasons.
     */
    private boolean few() {
        boolean distribution = groups != null && groups.columns().contains(PERCENTS);
        return suppressed && !PERCENT.equals(unit) && !distribution;
    }

    /** A breakdown of a percentage into plain cells counts the people behind it. */
    private String countUnit() {
        return PERCENT.equals(unit) ? PEOPLE : text(unit);
    }

    private static @Nullable Long number(List<String> columns, List<@Nullable Object> row, List<String> names) {
        return names.stream()
                .map(columns::indexOf)
                .filter(index -> index >= 0)
                .map(row::get)
                .filter(Number.class::isInstance)
                .map(cell -> ((Number) cell).longValue())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, String measured) {
        return number == null || !PERCENT.equals(measured)
                ? number
                : number.setScale(Math.max(1, number.scale()), RoundingMode.HALF_UP);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
