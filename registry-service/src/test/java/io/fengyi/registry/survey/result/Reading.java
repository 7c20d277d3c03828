package io.fengyi.registry.survey.result;

import io.fengyi.registry.survey.disclosure.Bounds;
import io.fengyi.registry.survey.disclosure.Guesses;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be worked out of a cross-tab and both one-way tables by somebody who sees nothing but these. */
final class Reading {

    private final int rows;
    private final int columns;
    private final Guesses guesses;
    private final int ofTab;
    private final List<Bounds> bounds;

    Reading(ResultTable tab, ResultTable down, ResultTable across) {
        this.rows = down.cells().size();
        this.columns = across.cells().size();
        this.guesses = new Guesses(rows * columns + rows + columns);
        guesses.know(tab.validN(), IntStream.range(0, rows * columns).toArray());
        guesses.know(
                down.validN() - tab.validN(),
                IntStream.range(0, rows).map(this::leftOutRow).toArray());
        guesses.know(
                across.validN() - tab.validN(),
                IntStream.range(0, columns).map(this::leftOutColumn).toArray());
        int asked = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                asked += read(tab.cells().get(r * columns + c), r * columns + c);
            }
            asked += read(tab.margins().get(r), row(r));
        }
        for (int c = 0; c < columns; c++) {
            asked += read(tab.margins().get(rows + c), column(c));
        }
        this.ofTab = asked;
        for (int r = 0; r < rows; r++) {
            read(down.cells().get(r), with(leftOutRow(r), row(r)));
        }
        for (int c = 0; c < columns; c++) {
            read(across.cells().get(c), with(leftOutColumn(c), column(c)));
        }
        this.bounds = guesses.answers();
    }

    /** Of all hidden cells of the three tables. */
    List<Bounds> ofHidden() {
        return bounds;
    }

    /** Of those of the cross-tab: row after row with its total, and the totals of columns. */
    List<Bounds> ofTab() {
        return bounds.subList(0, ofTab);
    }

    /** @return how many are hidden: 0 or 1 */
    private int read(ResultCell cell, int... places) {
        if (cell.suppressed()) {
            guesses.ask(places);
            return 1;
        }
        guesses.know(Objects.requireNonNull(cell.count()), places);
        return 0;
    }

    private int[] row(int r) {
        return IntStream.range(r * columns, (r + 1) * columns).toArray();
    }

    private int[] column(int c) {
        return IntStream.range(0, rows).map(r -> r * columns + c).toArray();
    }

    private int leftOutRow(int r) {
        return rows * columns + r;
    }

    private int leftOutColumn(int c) {
        return rows * columns + rows + c;
    }

    private static int[] with(int place, int[] places) {
        return Stream.of(new int[] {place}, places).flatMapToInt(IntStream::of).toArray();
    }
}
