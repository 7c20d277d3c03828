package io.fengyi.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

    @ParameterizedTest
    @ValueSource(strings = {"风里来", "骑手007", "A1", "小王 123456", "🚴🚴", "=cmd()", "一二三四五六七八九十一二三四五六七八九十"})
    void isWhatSomebodyWantsToBeCalled(String alias) {
        assertThat(Alias.of(alias).value()).isEqualTo(alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "骑手1380000", "１２３４５６７", "123 45 67", "138-0000", "٠١٢٣٤٥٦"})
    void isNoNumber(String alias) {
        assertThatThrownBy(() -> Alias.of(alias))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("alias-invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "风, text-length",
        "'   ', text-length",
        "一二三四五六七八九十一二三四五六七八九十一, text-length",
        "320106199003078313, forbidden-personal-data"
    })
    void hasBounds(String alias, String code) {
        assertThatThrownBy(() -> Alias.of(alias))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
