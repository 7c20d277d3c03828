package io.fengyi.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"13800001111", "+8613800001111", "0086 138 0000 1111", "86-138-0000-1111", " 138 0000 1111 "})
    void isElevenDigitsHoweverItIsWritten(String text) {
        assertThat(PhoneNumber.of(text).value()).isEqualTo("13800001111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800001111", "1380000111", "138000011112", "051212345678", "+85291234567", "abc", ""})
    void isAMobileNumberOfMainlandChina(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("phone-invalid"));
    }

    @Test
    void isNeverPrinted() {
        assertThat(PhoneNumber.of("13800001111").toString()).doesNotContain("1380");
        assertThat(PersonName.of("王小明").toString()).doesNotContain("王");
        assertThatThrownBy(() -> PhoneNumber.of("12345678901")).hasMessageNotContainingAny("12345678901");
    }

    @Test
    void nobodyIsUnderSixteen() {
        LocalDate today = LocalDate.of(2023, 3, 31);
        assertThat(BirthYear.of(2007, today).value()).isEqualTo(2007);
        assertThatThrownBy(() -> BirthYear.of(2008, today))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("under-age"));
        assertThatThrownBy(() -> BirthYear.of(2024, today))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("birth-year-invalid"));
    }
}
