package io.fengyi.registry.survey.disclosure;

import java.util.Arrays;

/** Another way to the bounds: tries every table that fits what is published. For small tables only. */
final class Guesses {

    private final int[][] count;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;
    private final int[][] guess;
    final int[][] min;
    final int[][] max;

    /** @param inner counts without margins */
    Guesses(int[][] inner, boolean[][] hidden) {
        this.rows = inner.length;
        this.columns = inner[0].length;
        this.hidden = hidden;
        this.count = new int[rows + 1][columns + 1];
        this.guess = new int[rows + 1][columns + 1];
        this.min = new int[rows + 1][columns + 1];
        this.max = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                count[r][c] = inner[r][c];
                count[r][columns] += inner[r][c];
                count[rows][c] += inner[r][c];
                count[rows][columns] += inner[r][c];
            }
        }
        Arrays.stream(min).forEach(row -> Arrays.fill(row, Integer.MAX_VALUE));
        Arrays.stream(max).forEach(row -> Arrays.fill(row, -1));
        fill(0);
    }

    private void fill(int place) {
        if (place == rows * columns) {
            if (guess[rows][columns] == count[rows][columns] && columnsFit()) {
                note();
            }
            return;
        }
        int r = place / columns;
        int c = place % columns;
        int from = hidden[r][c] ? 0 : count[r][c];
        int to = hidden[r][c] ? count[rows][columns] - guess[rows][columns] : count[r][c];
        for (int value = from; value <= to; value++) {
            add(r, c, value);
            boolean rowFits = c < columns - 1
                    ? hidden[r][columns] || guess[r][columns] <= count[r][columns]
                    : hidden[r][columns] || guess[r][columns] == count[r][columns];
            boolean columnFits = hidden[rows][c] || guess[rows][c] <= count[rows][c];
            if (rowFits && columnFits && guess[rows][columns] <= count[rows][columns]) {
                fill(place + 1);
            }
            add(r, c, -value);
        }
    }

    private void add(int r, int c, int value) {
        guess[r][c] += value;
        guess[r][columns] += value;
        guess[rows][c] += value;
        guess[rows][columns] += value;
    }

    private boolean columnsFit() {
        for (int c = 0; c < columns; c++) {
            if (!hidden[rows][c] && guess[rows][c] != count[rows][c]) {
                return false;
            }
        }
        return true;
    }

    private void note() {
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                min[r][c] = Math.min(min[r][c], guess[r][c]);
                max[r][c] = Math.max(max[r][c], guess[r][c]);
            }
        }
    }
}
