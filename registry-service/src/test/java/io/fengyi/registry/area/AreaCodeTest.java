package io.fengyi.registry.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "320299, DISTRICT,",
        "320299001, STREET, 320299",
        "320299001002, COMMUNITY, 320299001",
        "320299001002003, GRID, 320299001002"
    })
    void knowsItsLevelAndParent(String code, AreaLevel level, String parent) {
        AreaCode area = AreaCode.of("code", code);
        assertThat(area.level()).isEqualTo(level);
        assertThat(area.parent().map(AreaCode::value).orElse(null)).isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32", "3202990", "32029900A", "３２０２９９", "320299001002003004", "320299$ne"})
    void refusesWhatIsNoCode(String code) {
        assertThatThrownBy(() -> AreaCode.of("code", code)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aPrefixIsASubtree() {
        assertThat(new AreaCode("320299001002").isWithin(new AreaCode("320299")))
                .isTrue();
        assertThat(new AreaCode("320299001002").isWithin(new AreaCode("320298")))
                .isFalse();
    }
}
