package io.fengyi.points.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Membership is judged on the day of the fact. */
class FriendlyStreetTest {
    private final FriendlyStreet street = new FriendlyStreet(
            "fst_1",
            List.of(
                    extent("2", "2023-03-10", List.of("A", "B")),
                    extent("1", "2023-02-01", List.of("A")),
                    extent("3", "2023-03-20", List.of("B"))));

    @Test
    void aCommunityCountsFromTheDayItJoinsToTheDayItLeaves() {
        assertThat(street.covered("A", LocalDate.of(2023, 1, 31))).isFalse();
        assertThat(street.covered("A", LocalDate.of(2023, 2, 1))).isTrue();
        assertThat(street.covered("A", LocalDate.of(2023, 3, 20))).isTrue();
        assertThat(street.covered("A", LocalDate.of(2023, 3, 21))).isFalse();
        assertThat(street.covered("B", LocalDate.of(2023, 3, 9))).isFalse();
        assertThat(street.covered("B", LocalDate.of(2023, 3, 10))).isTrue();
        assertThat(street.covered("B", LocalDate.of(2030, 1, 1))).isTrue();
    }

    private static FriendlyStreet.Extent extent(String id, String day, List<String> communities) {
        return new FriendlyStreet.Extent(id, Instant.parse(day + "T04:00:00Z"), LocalDate.parse(day), communities);
    }
}
