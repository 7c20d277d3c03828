package io.fengyi.registry.survey.result;

import io.fengyi.figures.Figure;
import io.fengyi.figures.Groups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published one-way table as a figure: the valid answers, and each option with count and percent. registry.md 5. */
public final class Distribution {

    private static final List<String> COLUMNS = List.of("option", "count", "percent");

    private Distribution() {}

    /** Shows what the table shows: hidden cells are null, and of a withheld table nothing is told. */
    public static Figure of(String key, ResultTable table) {
        List<List<@Nullable Object>> rows =
                table.cells().stream().map(Distribution::row).toList();
        Figure figure = table.withheld() ? Figure.hidden(key) : Figure.count(key, table.validN());
        return figure.groups(new Groups(COLUMNS, rows));
    }

    /** Nobody was asked. */
    public static Figure none(String key) {
        return Figure.count(key, 0).groups(new Groups(COLUMNS, List.of()));
    }

    private static List<@Nullable Object> row(ResultCell cell) {
        Double percent = cell.percent();
        return Arrays.<@Nullable Object>asList(
                cell.column(),
                cell.count(),
                percent == null ? null : BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP));
    }
}
