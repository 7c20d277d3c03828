package io.fengyi.registry.survey.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * A cross-tab on its way to publication, read beside the one-way tables of both questions.
 *
 * <p>A total is hidden where its one-way table hides the option, or where the two together would tell of a few who left
 * the other question out. To protect something else it is hidden only where somebody left the other question out:
 * elsewhere the one-way table shows the same number all the same.
 */
final class CrossTable {

    private final int k;
    private final int rows;
    private final int columns;
    private final int[][] count;
    private final boolean[][] hidden;
    private final Side down;
    private final Side across;

    CrossTable(int k, int[][] inner, Side down, Side across) {
        this.k = k;
        this.rows = inner.length;
        this.columns = inner[0].length;
        this.down = down;
        this.across = across;
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
        hideSmall();
    }

    private void hideSmall() {
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                hidden[r][c] = isSmall(count[r][c]);
            }
        }
        // nobody is told by a total of nothing: each of its cells shows as much
        for (int r = 0; r < rows; r++) {
            hidden[r][columns] |= count[r][columns] > 0 && (down.hidden()[r] || isSmall(down.leftOut()[r]));
        }
        for (int c = 0; c < columns; c++) {
            hidden[rows][c] |= count[rows][c] > 0 && (across.hidden()[c] || isSmall(across.leftOut()[c]));
        }
        hidden[rows][columns] = false;
    }

    private boolean isSmall(int number) {
        return number > 0 && number < k;
    }

    Suppressed suppress() {
        if (isSmall(count[rows][columns])) {
            return new Suppressed(hidden, true, List.of());
        }
        while (true) {
            hideUntilStable();
            Reader reader = new Reader(count, hidden, down, across);
            Optional<Reader.Cell> told = reader.firstToldCloserThan(k);
            if (told.isEmpty()) {
                return new Suppressed(hidden, false, reader.audit());
            }
            if (!hideBeside(told.get().row(), told.get().column())) {
                return new Suppressed(hidden, true, reader.audit());
            }
        }
    }

    private void hideUntilStable() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r <= rows; r++) {
                changed |= isTold(r, 0, 0, 1) && hideSmallest(r, 0, 0, 1);
            }
            for (int c = 0; c <= columns; c++) {
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
        for (int r = row, c = column; r <= rows && c <= columns; r += down, c += right) {
            if (mayHide(r, c) && (bestRow < 0 || count[r][c] < count[bestRow][bestColumn])) {
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

    private boolean mayHide(int row, int column) {
        if (hidden[row][column] || count[row][column] == 0) {
            return false;
        }
        if (row < rows) {
            return column < columns || down.leftOut()[row] > 0;
        }
        return column < columns && across.leftOut()[column] > 0;
    }

    /** In its row, for a total below the table in its column; then in the other line; then anywhere. */
    private boolean hideBeside(int row, int column) {
        boolean done = row < rows
                ? hideSmallest(row, 0, 0, 1) || hideSmallest(0, column, 1, 0)
                : hideSmallest(0, column, 1, 0) || hideSmallest(row, 0, 0, 1);
        for (int r = 0; !done && r < rows; r++) {
            done = hideSmallest(r, 0, 0, 1);
        }
        return done;
    }
}
