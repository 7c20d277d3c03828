package io.fengyi.registry.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Nobody can tell a small cell closer than k: the bounds of the flow are those of trying every table. */
class SuppressionTest {

    private static final int K = 5;
    private final Suppression suppression = new Suppression(K);

    @Test
    void nothingSmallNothingHidden() {
        Suppressed table = suppression.oneWay(new int[] {20, 57, 23, 0});
        assertThat(table.withheld()).isFalse();
        assertThat(table.audit()).isEmpty();
        assertThat(table.hides(0, 3)).isFalse();
    }

    @Test
    void oneSmallCellTakesTheNextSmallestWithIt() {
        Suppressed table = suppression.oneWay(new int[] {3, 60, 7, 7, 23});
        assertThat(table.hidden()[0]).containsExactly(true, false, true, false, false, false);
        assertThat(table.audit()).extracting(Suppressed.Audited::bounds).containsOnly(new Bounds(0, 10));
    }

    @Test
    void whatCannotBeProtectedIsWithheld() {
        assertThat(suppression.oneWay(new int[] {3, 0, 0}).withheld()).isTrue();
        assertThat(suppression.oneWay(new int[] {2, 2, 0}).withheld()).isTrue();
    }

    @Test
    void aHiddenOptionIsHiddenAsMarginToo() {
        int[][] counts = {{10, 12, 3}, {11, 14, 20}};
        Suppressed table =
                suppression.crossTab(counts, complete(new boolean[2]), complete(new boolean[] {false, false, true}));
        assertThat(table.hides(2, 2)).isTrue();
        assertThat(table.hides(0, 2)).isTrue();
    }

    @Property(tries = 150)
    void theFlowFindsTheBoundsThatTryingFinds(@ForAll("tables") int[][] counts, @ForAll boolean marginToo) {
        boolean[] rowsHidden = new boolean[counts.length];
        for (int r = 0; r < counts.length; r++) {
            rowsHidden[r] = isSmall(IntStream.of(counts[r]).sum());
        }
        rowsHidden[0] |= marginToo;
        boolean[] columnsHidden = new boolean[counts[0].length];
        for (int c = 0; c < columnsHidden.length; c++) {
            int column = c;
            columnsHidden[c] =
                    isSmall(Stream.of(counts).mapToInt(row -> row[column]).sum());
        }
        check(suppression.crossTab(counts, complete(rowsHidden), complete(columnsHidden)), counts);
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < K;
    }

    @Property(tries = 300)
    void aOneWayTableIsSafe(@ForAll("rows") int[] counts) {
        Suppressed table = suppression.oneWay(counts);
        int n = java.util.Arrays.stream(counts).sum();
        int hidden = 0;
        for (int c = 0; c < counts.length; c++) {
            hidden += table.hides(0, c) ? counts[c] : 0;
            assertThat(table.hides(0, c) || counts[c] == 0 || counts[c] >= K).isTrue();
        }
        if (!table.withheld()) {
            int sum = hidden;
            assertThat(sum == 0 || sum >= K).isTrue();
            table.audit().forEach(cell -> assertThat(cell.bounds()).isEqualTo(new Bounds(0, sum)));
        }
        assertThat(n).isNotNegative();
    }

    private static void check(Suppressed table, int[][] counts) {
        List<Bounds> tried = guesses(table, counts).answers();
        for (int i = 0; i < tried.size(); i++) {
            assertThat(table.audit().get(i).bounds()).isEqualTo(tried.get(i));
            assertThat(table.withheld() || !tried.get(i).isCloserThan(K)).isTrue();
        }
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                assertThat(!isSmall(counts[r][c]) || table.hides(r, c)).isTrue();
            }
        }
    }

    private static Guesses guesses(Suppressed table, int[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        int[] all = IntStream.range(0, rows * columns).toArray();
        Guesses guesses = new Guesses(all.length);
        guesses.know(sum(counts, all), all);
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                int[] places = places(r, c, rows, columns);
                if (!table.hidden()[r][c]) {
                    guesses.know(sum(counts, places), places);
                }
            }
        }
        table.audit().forEach(cell -> guesses.ask(places(cell.row(), cell.column(), rows, columns)));
        return guesses;
    }

    /** Of a cell, of a line whose total it is, or of all. */
    private static int[] places(int row, int column, int rows, int columns) {
        return IntStream.range(0, rows * columns)
                .filter(place -> row == rows || place / columns == row)
                .filter(place -> column == columns || place % columns == column)
                .toArray();
    }

    private static int sum(int[][] counts, int[] places) {
        return IntStream.of(places)
                .map(place -> counts[place / counts[0].length][place % counts[0].length])
                .sum();
    }

    /** A question that nobody left out. */
    private static Side complete(boolean[] hidden) {
        return new Side(hidden, new int[hidden.length]);
    }

    @Provide
    Arbitrary<int[][]> tables() {
        return Arbitraries.integers()
                .between(0, 7)
                .array(int[].class)
                .ofSize(3)
                .array(int[][].class)
                .ofSize(2);
    }

    @Provide
    Arbitrary<int[]> rows() {
        return Arbitraries.integers()
                .between(0, 30)
                .array(int[].class)
                .ofMinSize(2)
                .ofMaxSize(8);
    }
}
