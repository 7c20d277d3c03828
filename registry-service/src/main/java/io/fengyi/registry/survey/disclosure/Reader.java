package io.fengyi.registry.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who reads a cross-tab and both one-way tables together.
 *
 * <p>They know how many answered each question and how many answered both, so how many left one out; of which options
 * these are they only know what the shown numbers tell. An option's answers split into those of its line and those left
 * out, the line into its cells: all of it is one {@link Network}.
 */
final class Reader {

    /** Where something is hidden; an option that its one-way table hides is told at its total. */
    record Cell(int row, int column, int arc) {}

    private final int rows;
    private final int columns;
    private final Network network;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> options = new ArrayList<>();

    /**
     * @param count with totals
     * @param hidden as the counts
     */
    Reader(int[][] count, boolean[][] hidden, Side down, Side across) {
        this.rows = count.length - 1;
        this.columns = count[0].length - 1;
        int lines = rows + columns;
        this.network = new Network(2 * lines + 4);
        int end = 2 * lines;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                hide(hidden, r, c, r, rows + c, count[r][c]);
            }
            int leftOut = down.leftOut()[r];
            hide(hidden, r, columns, lines + r, r, count[r][columns]);
            network.hidden(lines + r, end, leftOut);
            if (down.hidden()[r]) {
                int arc = network.hidden(end + 1, lines + r, count[r][columns] + leftOut);
                options.add(new Cell(r, columns, arc));
            }
        }
        for (int c = 0; c < columns; c++) {
            int option = lines + rows + c;
            int leftOut = across.leftOut()[c];
            hide(hidden, rows, c, rows + c, option, count[rows][c]);
            network.hidden(end + 2, option, leftOut);
            if (across.hidden()[c]) {
                int arc = network.hidden(option, end + 3, count[rows][c] + leftOut);
                options.add(new Cell(rows, c, arc));
            }
        }
    }

    private void hide(boolean[][] hidden, int row, int column, int from, int to, int count) {
        if (hidden[row][column]) {
            cells.add(new Cell(row, column, network.hidden(from, to, count)));
        }
    }

    /** The first of the hidden cells, then of the options hidden in the one-way tables. */
    Optional<Cell> firstToldCloserThan(int k) {
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(options);
        return all.stream()
                .filter(cell -> network.boundsOf(cell.arc()).isCloserThan(k))
                .findFirst();
    }

    /** Each hidden cell of the cross-tab with its exact bounds. */
    List<Suppressed.Audited> audit() {
        return cells.stream()
                .map(cell -> new Suppressed.Audited(cell.row(), cell.column(), network.boundsOf(cell.arc())))
                .toList();
    }
}
