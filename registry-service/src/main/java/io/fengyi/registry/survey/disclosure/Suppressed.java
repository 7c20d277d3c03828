package io.fengyi.registry.survey.disclosure;

import java.util.List;

/**
 * What may be published of a table.
 *
 * @param hidden as many rows and columns as the table and its margins; the last row and column are the margins
 * @param withheld nothing of it may be shown
 * @param audit each hidden cell with the exact bounds that the published rest leaves
 */
public record Suppressed(boolean[][] hidden, boolean withheld, List<Audited> audit) {

    /** One line of the audit. */
    public record Audited(int row, int column, Bounds bounds) {}

    /** Whether the cell is not shown; the last row and column are the margins. */
    public boolean hides(int row, int column) {
        return withheld || hidden[row][column];
    }
}
