package io.fengyi.points.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** I11: initial + added = left + reserved + confirmed + fulfilled, and nothing is ever below zero. */
class StockLevelTest {

    @Property(tries = 300)
    void noOrderOfMovesLosesOrInventsAPiece(
            @ForAll @Size(max = 200) List<StockLevel.Move> moves, @ForAll @IntRange(min = 1, max = 20) int initial) {
        StockLevel level = StockLevel.NOTHING.after(StockLevel.Move.ADD, initial);
        long added = initial;
        for (StockLevel.Move move : moves) {
            if (level.allows(move, 1)) {
                level = level.after(move, 1);
                added += move == StockLevel.Move.ADD ? 1 : 0;
            }
            assertThat(level.left() + level.reserved() + level.confirmed() + level.fulfilled())
                    .isEqualTo(added)
                    .isEqualTo(level.total());
            assertThat(level.left()).isNotNegative();
        }
    }

    @Example
    void aLevelThatDoesNotAddUpCannotBeMade() {
        assertThatThrownBy(() -> new StockLevel(10, 5, 5, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockLevel(0, -1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
