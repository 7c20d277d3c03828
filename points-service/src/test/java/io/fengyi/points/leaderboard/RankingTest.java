package io.fengyi.points.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ties share a rank, nobody is shown at the bottom (points.md 3.5). */
class RankingTest {

    @Test
    void tiesShareARankAndTheNextOneIsSkipped() {
        assertThat(Ranking.of(scores(9, 7, 7, 3)).places())
                .extracting(Ranking.Place::rank)
                .containsExactly(1, 2, 2, 4);
        assertThat(Ranking.of(scores(5, 5, 5)).places())
                .extracting(Ranking.Place::rank)
                .containsExactly(1, 1, 1);
        assertThat(Ranking.of(List.of()).places()).isEmpty();
    }

    @Test
    void onlyTheTopTwentyAreListedAndNobodyWithoutPoints() {
        Ranking many =
                Ranking.of(scores(IntStream.range(0, 30).mapToLong(i -> 100 - i).toArray()));
        assertThat(many.top(20)).hasSize(20);
        assertThat(many.of("wkr_29")).map(Ranking.Place::rank).contains(30);
        assertThat(Ranking.of(scores(3, 0, 0)).top(20)).hasSize(1);
        assertThat(Ranking.of(scores(3, 0, 0)).of("wkr_2"))
                .map(Ranking.Place::rank)
                .contains(2);
        assertThat(many.of("wkr_unknown")).isEmpty();
    }

    @Test
    void aPeriodBeginsWithItsCalendarSpan() {
        LocalDate day = LocalDate.of(2023, 5, 31);
        assertThat(BoardPeriod.MONTH.firstDay(day)).isEqualTo("2023-05-01");
        assertThat(BoardPeriod.QUARTER.firstDay(day)).isEqualTo("2023-04-01");
        assertThat(BoardPeriod.YEAR.firstDay(day)).isEqualTo("2023-01-01");
    }

    private static List<Ranking.Score> scores(long... points) {
        var scores = new ArrayList<Ranking.Score>();
        for (int i = 0; i < points.length; i++) {
            scores.add(new Ranking.Score("wkr_" + i, "name " + i, points[i]));
        }
        return scores;
    }
}
