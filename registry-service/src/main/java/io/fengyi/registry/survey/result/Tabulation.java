package io.fengyi.registry.survey.result;

import io.fengyi.registry.survey.disclosure.Percents;
import io.fengyi.registry.survey.disclosure.Side;
import io.fengyi.registry.survey.disclosure.Suppressed;
import io.fengyi.registry.survey.disclosure.Suppression;
import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Option;
import io.fengyi.registry.survey.question.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts answers into tables, and hides what must not be told. */
public final class Tabulation {

    /** No table rests on fewer answers. */
    public static final int LEAST = 10;

    private final List<List<Reply>> answers;
    private final Suppression suppression;

    public Tabulation(List<List<Reply>> answers, int k) {
        this.answers = answers;
        this.suppression = new Suppression(k);
    }

    public ResultTable oneWay(Dimension dimension) {
        int[] counts = counts(dimension);
        int validN = (int)
                answers.stream().filter(a -> !dimension.cellsOf(a).isEmpty()).count();
        Suppressed hidden = suppression.oneWay(counts);
        boolean withheld = validN < LEAST || hidden.withheld();
        boolean any = IntStream.range(0, counts.length).anyMatch(c -> hidden.hides(0, c));
        // percents that add up would tell of the remainders of hidden cells
        double[] percents = dimension.isMulti() || any ? rounded(counts, validN) : Percents.addingUp(counts);
        List<ResultCell> cells = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            Option option = dimension.cells().get(c);
            cells.add(cell(null, option, counts[c], percents[c], withheld || hidden.hides(0, c)));
        }
        return new ResultTable(
                dimension.key(),
                dimension.text(),
                null,
                dimension.key(),
                validN,
                withheld,
                cells,
                List.of(),
                hidden.audit());
    }

    /**
     * Only who answered both questions is counted. How many left one out is what the one-way tables have more, so all
     * three tables are protected together.
     */
    public ResultTable crossTab(String key, Dimension rows, Dimension columns) {
        int bottom = rows.cells().size();
        int right = columns.cells().size();
        int[][] counts = new int[bottom][right];
        int[] leftColumnsOut = new int[bottom];
        int[] leftRowsOut = new int[right];
        for (List<Reply> answer : answers) {
            List<Integer> row = rows.cellsOf(answer);
            List<Integer> column = columns.cellsOf(answer);
            row.forEach(r -> column.forEach(c -> counts[r][c]++));
            if (column.isEmpty()) {
                row.forEach(r -> leftColumnsOut[r]++);
            }
            if (row.isEmpty()) {
                column.forEach(c -> leftRowsOut[c]++);
            }
        }
        Suppressed hidden = suppression.crossTab(counts, side(rows, leftColumnsOut), side(columns, leftRowsOut));
        int validN = Stream.of(counts).flatMapToInt(IntStream::of).sum();
        boolean withheld = validN < LEAST || hidden.withheld();
        List<ResultCell> cells = new ArrayList<>();
        List<ResultCell> margins = new ArrayList<>();
        for (int r = 0; r < bottom; r++) {
            Option row = rows.cells().get(r);
            for (int c = 0; c < right; c++) {
                boolean hide = withheld || hidden.hides(r, c);
                cells.add(cell(row.key(), columns.cells().get(c), counts[r][c], percent(counts[r][c], validN), hide));
            }
            int total = IntStream.of(counts[r]).sum();
            boolean hide = withheld || hidden.hides(r, right);
            margins.add(new ResultCell(
                    row.key(), null, row.label(), hide ? null : total, hide ? null : percent(total, validN), hide));
        }
        for (int c = 0; c < right; c++) {
            int column = c;
            int total = Stream.of(counts).mapToInt(row -> row[column]).sum();
            boolean hide = withheld || hidden.hides(bottom, c);
            margins.add(cell(null, columns.cells().get(c), total, percent(total, validN), hide));
        }
        return new ResultTable(
                key,
                rows.text() + " × " + columns.text(),
                rows.key(),
                columns.key(),
                validN,
                withheld,
                cells,
                margins,
                hidden.audit());
    }

    private int[] counts(Dimension dimension) {
        int[] counts = new int[dimension.cells().size()];
        answers.forEach(answer -> dimension.cellsOf(answer).forEach(c -> counts[c]++));
        return counts;
    }

    private Side side(Dimension dimension, int[] leftOut) {
        Suppressed oneWay = suppression.oneWay(counts(dimension));
        boolean[] hidden = new boolean[leftOut.length];
        for (int c = 0; c < hidden.length; c++) {
            hidden[c] = oneWay.hides(0, c);
        }
        return new Side(hidden, leftOut);
    }

    private static double[] rounded(int[] counts, int n) {
        return IntStream.of(counts).mapToDouble(count -> percent(count, n)).toArray();
    }

    private static double percent(int count, int n) {
        return Percents.of(count, n);
    }

    private static ResultCell cell(@Nullable String row, Option column, int count, double percent, boolean hide) {
        return new ResultCell(row, column.key(), column.label(), hide ? null : count, hide ? null : percent, hide);
    }
}
