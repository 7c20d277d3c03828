package io.fengyi.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** The example of the standard and published codes of well-known firms. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "9144030071526726XG", "914403001922038216", "91330100799655058B"})
    void acceptsCodesWithTheRightCheckDigit(String code) {
        assertThat(CreditCode.of(code).value()).isEqualTo(code);
    }

    @Test
    void acceptsLowerCase() {
        assertThat(CreditCode.of(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, check digit",
        "91350100M000100Y4, 17 characters",
        "91350100I000100Y43, is not a character",
        "91350100O000100Y43, is not a character"
    })
    void refusesOthersAndSaysWhy(String code, String why) {
        assertThatThrownBy(() -> CreditCode.of(code))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("credit-code-invalid"))
                .hasMessageContaining(why)
                .hasMessageContaining(code);
    }

    @Test
    void aRemainderOfZeroGivesTheCheckDigitZero() {
        String body = "9111000010000114";
        for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            String code = body + c;
            if (CreditCode.checkCharacter(code + "0") == '0') {
                assertThat(CreditCode.of(code + "0").value()).endsWith("0");
                return;
            }
        }
        throw new AssertionError("one of 31 has the remainder 0");
    }

    @Test
    void canBeKeptWithoutTheCheck() {
        assertThat(CreditCode.withoutCheck("91350100M000100Y44").value()).isEqualTo("91350100M000100Y44");
        assertThatThrownBy(() -> CreditCode.withoutCheck("91350100M000100Y4")).isInstanceOf(InvalidValue.class);
    }
}
