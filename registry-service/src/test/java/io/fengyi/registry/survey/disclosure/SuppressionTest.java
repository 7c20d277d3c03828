package io.fengyi.registry.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

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
        Suppressed table = suppression.crossTab(counts, new boolean[2], new boolean[] {false, false, true});
        assertThat(table.hides(2, 2)).isTrue();
        assertThat(table.hides(0, 2)).isTrue();
    }

    @Property(tries = 150)
    void theFlowFindsTheBoundsThatTryingFinds(@ForAll("tables") int[][] counts, @ForAll boolean marginToo) {
        boolean[] rowsHidden = new boolean[counts.length];
        rowsHidden[0] = marginToo;
        check(suppression.crossTab(counts, rowsHidden, new boolean[counts[0].length]), counts);
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
        Guesses guesses = new Guesses(counts, table.hidden());
        for (Suppressed.Audited cell : table.audit()) {
            Bounds tried = new Bounds(guesses.min[cell.row()][cell.column()], guesses.max[cell.row()][cell.column()]);
            assertThat(cell.bounds()).isEqualTo(tried);
            assertThat(table.withheld() || !tried.isCloserThan(K)).isTrue();
        }
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[0].length; c++) {
                boolean small = counts[r][c] > 0 && counts[r][c] < K;
                assertThat(!small || table.hides(r, c)).isTrue();
            }
        }
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
