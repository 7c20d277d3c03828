package io.fengyi.registry.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hides cells until nobody can tell a small one closer than k. Source: registry.md 3.10, steps 1–4.
 *
 * <p>A table with one row is a one-way table: its columns add up to nothing but its own margin. Margins of a cross-tab
 * are the one-way tables of its questions; they are hidden where those hide them, never to protect something else: the
 * one-way table would show them all the same.
 */
public final class Suppression {

    private final int k;

    /** @param k 5 or 11: cells below are hidden */
    public Suppression(int k) {
        this.k = k;
    }

    /** A one-way table. */
    public Suppressed oneWay(int[] counts) {
        return new Table(new int[][] {counts}, new boolean[1], new boolean[counts.length], false).suppress();
    }

    /**
     * A cross-tab.
     *
     * @param rowsHidden which options the one-way table of the rows hides
     * @param columnsHidden as for the rows
     */
    public Suppressed crossTab(int[][] counts, boolean[] rowsHidden, boolean[] columnsHidden) {
        return new Table(counts, rowsHidden, columnsHidden, true).suppress();
    }

    private final class Table {

        private final int rows;
        private final int columns;
        private final boolean twoWay;
        private final int[][] count;
        private final boolean[][] hidden;

        Table(int[][] inner, boolean[] rowsHidden, boolean[] columnsHidden, boolean twoWay) {
            this.rows = inner.length;
            this.columns = inner[0].length;
            this.twoWay = twoWay;
            this.count = new int[rows + 1][columns + 1];
            this.hidden = new boolean[rows + 1][columns + 1];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    count[r][c] = inner[r][c];
                    count[r][columns] += inner[r][c];
                    count[rows][c] += inner[r][c];
                    count[rows][columns] += inner[r][c];
                }
            }
            hideSmall(rowsHidden, columnsHidden);
        }

        private void hideSmall(boolean[] rowsHidden, boolean[] columnsHidden) {
            for (int r = 0; r <= rows; r++) {
                for (int c = 0; c <= columns; c++) {
                    hidden[r][c] = count[r][c] > 0 && count[r][c] < k;
                }
            }
            for (int r = 0; twoWay && r < rows; r++) {
                hidden[r][columns] |= rowsHidden[r];
            }
            for (int c = 0; twoWay && c < columns; c++) {
                hidden[rows][c] |= columnsHidden[c];
            }
            if (!twoWay) {
                hidden[0][columns] = false;
            }
            hidden[rows][columns] = false;
        }

        Suppressed suppress() {
            if (count[rows][columns] > 0 && count[rows][columns] < k) {
                return new Suppressed(hidden, true, List.of());
            }
            while (true) {
                hideUntilStable();
                Map<Integer, Bounds> bounds = bounds();
                Optional<Integer> told = bounds.entrySet().stream()
                        .filter(cell -> cell.getValue().isCloserThan(k))
                        .map(Map.Entry::getKey)
                        .findFirst();
                if (told.isEmpty()) {
                    return new Suppressed(hidden, false, audit(bounds));
                }
                if (!hideBeside(told.get() / (columns + 1), told.get() % (columns + 1))) {
                    return new Suppressed(hidden, true, audit(bounds));
                }
            }
        }

        private void hideUntilStable() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int r = 0; r < (twoWay ? rows + 1 : 1); r++) {
                    changed |= isTold(r, 0, 0, 1) && hideSmallest(r, 0, 0, 1);
                }
                for (int c = 0; twoWay && c <= columns; c++) {
                    changed |= isTold(0, c, 1, 0) && hideSmallest(0, c, 1, 0);
                }
            }
        }

        /** Exactly one hidden cell in the line, or hidden cells that add to less than k. */
        private boolean isTold(int row, int column, int down, int right) {
            int cells = 0;
            int sum = 0;
            for (int r = row, c = column; r <= rows && c <= columns; r += down, c += right) {
                if (hidden[r][c]) {
                    cells++;
                    sum += count[r][c];
                }
            }
            return cells == 1 || (cells > 1 && sum < k);
        }

        private boolean hideSmallest(int row, int column, int down, int right) {
            int bestRow = -1;
            int bestColumn = -1;
            for (int r = row, c = column; r < rows && c < columns; r += down, c += right) {
                boolean visible = !hidden[r][c] && count[r][c] > 0;
                if (visible && (bestRow < 0 || count[r][c] < count[bestRow][bestColumn])) {
                    bestRow = r;
                    bestColumn = c;
                }
            }
            if (bestRow < 0) {
                return false;
            }
            hidden[bestRow][bestColumn] = true;
            return true;
        }

        /** In its row; for a margin below the table, and when the row has nothing left, in its column. */
        private boolean hideBeside(int row, int column) {
            return (row < rows && hideSmallest(row, 0, 0, 1))
                    || (twoWay && column < columns && hideSmallest(0, column, 1, 0));
        }

        /** By place, row after row. */
        private Map<Integer, Bounds> bounds() {
            int source = rows + columns;
            Network network = new Network(rows + columns + 2);
            Map<Integer, Integer> arcs = new TreeMap<>();
            for (int r = 0; r <= rows; r++) {
                for (int c = 0; c <= columns; c++) {
                    if (hidden[r][c] && (twoWay || r < rows)) {
                        int from = r < rows && c < columns ? r : c == columns ? source : rows + c;
                        int to = c == columns ? r : r == rows ? source + 1 : twoWay ? rows + c : source + 1;
                        arcs.put(r * (columns + 1) + c, network.hidden(from, to, count[r][c]));
                    }
                }
            }
            Map<Integer, Bounds> bounds = new TreeMap<>();
            arcs.forEach((place, arc) -> bounds.put(place, network.boundsOf(arc)));
            return bounds;
        }

        private List<Suppressed.Audited> audit(Map<Integer, Bounds> bounds) {
            List<Suppressed.Audited> audit = new ArrayList<>();
            bounds.forEach((place, exact) ->
                    audit.add(new Suppressed.Audited(place / (columns + 1), place % (columns + 1), exact)));
            return audit;
        }
    }
}
