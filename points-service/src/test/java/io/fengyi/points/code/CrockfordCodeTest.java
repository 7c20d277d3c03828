package io.fengyi.points.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CrockfordCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(tries = 2_000)
    void anySingleWrongCharacterIsFound(
            @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 31) int shift) {
        String code = CrockfordCode.checked(CrockfordCode.random(7));
        int wrong = (ALPHABET.indexOf(code.charAt(place)) + shift) % 32;
        String typed = code.substring(0, place) + ALPHABET.charAt(wrong) + code.substring(place + 1);
        assertThat(CrockfordCode.isChecked(code, 8)).isTrue();
        assertThat(CrockfordCode.isChecked(typed, 8)).isFalse();
    }

    @Example
    void nearlyEverySwapOfNeighboursIsFound() {
        int missed = 0;
        for (char a : ALPHABET.toCharArray()) {
            for (char b : ALPHABET.toCharArray()) {
                String code = CrockfordCode.checked("12" + a + b + "345");
                String swapped = "12" + b + a + code.substring(4);
                missed += a != b && CrockfordCode.isChecked(swapped, 8) ? 1 : 0;
            }
        }
        assertThat(missed).isLessThanOrEqualTo(2);
    }

    @Example
    void readingIsTolerant() {
        assertThat(CrockfordCode.normalise(" oil-4 5 ")).isEqualTo("01145");
        assertThat(CrockfordCode.isChecked("", 8)).isFalse();
        assertThat(CrockfordCode.isChecked("ÄÖÜ$4567", 8)).isFalse();
    }
}
