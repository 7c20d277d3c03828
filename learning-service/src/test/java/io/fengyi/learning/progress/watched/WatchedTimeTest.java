package io.fengyi.learning.progress.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WatchedTimeTest {

    private static final int LESSON = 900;

    /** R88: whatever the order, and on whichever device, the union is the same. */
    @Property
    void anyOrderGivesTheSameUnion(@ForAll("pieces") List<Interval> pieces, @ForAll long seed) {
        List<Interval> other = new ArrayList<>(pieces);
        Collections.shuffle(other, new Random(seed));
        WatchedTime oneByOne = WatchedTime.NOTHING;
        for (Interval piece : other) {
            oneByOne = oneByOne.plus(WatchedTime.of(List.of(piece)));
        }
        assertThat(oneByOne).isEqualTo(WatchedTime.of(pieces));
    }

    @Property
    void twoDevicesThatReportTogetherOrApartAgree(
            @ForAll("pieces") List<Interval> phone, @ForAll("pieces") List<Interval> tablet) {
        WatchedTime there = WatchedTime.of(phone).plus(WatchedTime.of(tablet));
        WatchedTime back = WatchedTime.of(tablet).plus(WatchedTime.of(phone));
        assertThat(there).isEqualTo(back);
        assertThat(there.plus(there)).isEqualTo(there);
    }

    @Property
    void secondsAreThoseOfTheSet(@ForAll("pieces") List<Interval> pieces) {
        BitSet seconds = new BitSet();
        pieces.forEach(piece -> seconds.set(piece.from(), piece.to()));
        assertThat(WatchedTime.of(pieces).seconds()).isEqualTo(seconds.cardinality());
    }

    @Property
    void partsAreAscendingAndApart(@ForAll("pieces") List<Interval> pieces) {
        List<Interval> parts = WatchedTime.of(pieces).parts();
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isGreaterThan(parts.get(i - 1).to());
        }
    }

    @Test
    void aLessonIsDoneAtNinetyPercentAndNotASecondBefore() {
        assertThat(upTo(809).completes(LESSON)).isFalse();
        assertThat(upTo(809).percentOf(LESSON)).isEqualTo(89);
        assertThat(upTo(810).completes(LESSON)).isTrue();
        assertThat(upTo(810).percentOf(LESSON)).isEqualTo(90);
    }

    @Test
    void touchingPiecesBecomeOne() {
        assertThat(WatchedTime.of(List.of(new Interval(10, 20), new Interval(0, 10)))
                        .parts())
                .containsExactly(new Interval(0, 20));
    }

    @Test
    void aPieceEndsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(-1, 10));
    }

    @Provide
    Arbitrary<List<Interval>> pieces() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, LESSON - 1);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 120);
        return Combinators.combine(from, length)
                .as((begin, seconds) -> new Interval(begin, begin + seconds))
                .list()
                .ofMaxSize(20);
    }

    private static WatchedTime upTo(int second) {
        return WatchedTime.of(List.of(new Interval(0, second)));
    }
}
