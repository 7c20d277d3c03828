package io.fengyi.registry.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "+8613812345678", "86 138 1234 5678", "0086-138-1234-5678"})
    void spellingsOfOneNumberAreEqualAndPrintedMasked(String text) {
        assertThat(PhoneNumber.of(text).value()).isEqualTo("13812345678");
        assertThat(PhoneNumber.of(text)).hasToString("138****5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12812345678", "1381234567", "138123456789", "+1 2025550100", "1381234567a"})
    void otherTextsAreNoMobileNumber(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text))
                .isInstanceOf(InvalidValue.class)
                .message()
                .isEqualTo("phone: not a mobile number of mainland China");
    }
}
