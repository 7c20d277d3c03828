package io.fengyi.learning.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final List<LecturerCandidate> FOUR = List.of(
            new LecturerCandidate("a", "甲", "题"),
            new LecturerCandidate("b", "乙", "题"),
            new LecturerCandidate("c", "丙", "题"),
            new LecturerCandidate("d", "丁", "题"));

    /** R85. */
    @Test
    void aTieSharesARankAndTheNextIsSkipped() {
        assertThat(Standing.of(FOUR, Map.of("c", 3L, "a", 3L, "d", 2L)))
                .containsExactly(
                        new Standing("a", 3, 1),
                        new Standing("c", 3, 1),
                        new Standing("d", 2, 3),
                        new Standing("b", 0, 4));
    }

    @Test
    void withoutAnyVoteAllAreFirst() {
        assertThat(Standing.of(FOUR, Map.of())).extracting(Standing::rank).containsOnly(1);
    }
}
