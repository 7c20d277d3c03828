package io.fengyi.welfare.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownCodeTest {

    private static final Instant NOW = Instant.parse("2023-03-15T04:00:00Z");

    @Test
    void hasEightCharactersThatCannotBeMisread() {
        var codes = IntStream.range(0, 1_000)
                .mapToObj(i -> ShownCode.issued(NOW).value())
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{8}"));
        assertThat(codes.stream().map(code -> code.charAt(0)).distinct().count())
                .isGreaterThan(20);
    }

    @Test
    void livesSixtySecondsAndIsShownAgainForThirty() {
        ShownCode code = ShownCode.issued(NOW);
        assertThat(code.isLive(NOW.plusSeconds(60))).isTrue();
        assertThat(code.isLive(NOW.plusSeconds(61))).isFalse();
        assertThat(code.isFresh(NOW.plusSeconds(29))).isTrue();
        assertThat(code.isFresh(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void isReadAsPeopleType() {
        assertThat(ShownCode.normalised(" o1il-7k3q ")).isEqualTo("01117K3Q");
    }
}
