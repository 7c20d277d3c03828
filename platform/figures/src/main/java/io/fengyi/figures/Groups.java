package io.fengyi.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The breakdown of a figure.
 *
 * @param columns names of the columns, the groupings first and the value last
 * @param rows as many cells as columns; a null value is a suppressed cell
 */
@Schema(name = "FigureGroups")
public record Groups(
        @Schema(example = "[\"month\",\"value\"]") List<String> columns,
        @Schema(example = "[[\"2023-03\",12]]") List<List<@Nullable Object>> rows) {

    public Groups {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    /** One row per entry, in its order. */
    public static Groups of(String column, Map<String, ? extends Number> values) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        values.forEach((name, value) -> rows.add(row(name, value)));
        return new Groups(List.of(column, "value"), rows);
    }

    /**
     * Numbers of people, one row per entry: 1–4 are hidden, and when that hides one cell only, the next smallest goes
     * with it, or the total would tell.
     */
    public static Groups ofPeople(String column, Map<String, Long> people) {
        List<Map.Entry<String, Long>> cells = new ArrayList<>(people.entrySet());
        List<String> hidden = new ArrayList<>(cells.stream()
                .filter(cell -> SmallCells.hides(cell.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        if (hidden.size() == 1) {
            cells.stream()
                    .filter(cell -> cell.getValue() >= SmallCells.K)
                    .min(Comparator.comparingLong((Map.Entry<String, Long> cell) -> cell.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(cell -> hidden.add(cell.getKey()));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        cells.forEach(
                cell -> rows.add(row(cell.getKey(), hidden.contains(cell.getKey()) ? null : (Number) cell.getValue())));
        return new Groups(List.of(column, "value"), rows);
    }

    private static List<@Nullable Object> row(String name, @Nullable Number value) {
        return Arrays.<@Nullable Object>asList(name, value);
    }
}
