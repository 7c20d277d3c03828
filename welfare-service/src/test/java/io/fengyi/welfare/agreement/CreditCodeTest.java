package io.fengyi.welfare.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", " 91350100m000100y43 ", "91320299MA1XK3QF5U"})
    void acceptsWhatTheStandardAccepts(String text) {
        assertThat(CreditCode.of(text).value()).isEqualTo(text.strip().toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "", "社"})
    void refusesTheRestAndSaysWhat(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> CreditCode.of(text))
                .withMessageStartingWith("creditCode: " + text)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("credit-code-invalid"));
    }

    @Property
    void anyOneWrongCharacterIsFound(@ForAll("bases") String base, @ForAll int place, @ForAll int other) {
        String code = base + CreditCode.checkCharacter(base);
        assertThat(CreditCode.of(code).value()).isEqualTo(code);
        StringBuilder wrong = new StringBuilder(code);
        int at = Math.floorMod(place, code.length());
        wrong.setCharAt(at, ALPHABET.charAt(Math.floorMod(other, ALPHABET.length())));
        if (!wrong.toString().equals(code)) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> CreditCode.of(wrong.toString()));
        }
    }

    @Provide
    Arbitrary<String> bases() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(17);
    }
}
