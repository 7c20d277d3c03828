package io.fengyi.registry.rights.erasure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ErasureSettingsTest {

    @Test
    void productionGivesPeopleSeventyTwoHours() {
        assertThatThrownBy(() -> new ErasureSettings(Duration.ofHours(71)).check(true))
                .hasMessageContaining("PT71H");
        assertThatCode(() -> new ErasureSettings(Duration.ofHours(72)).check(true))
                .doesNotThrowAnyException();
        assertThatCode(() -> new ErasureSettings(Duration.ZERO).check(false)).doesNotThrowAnyException();
    }
}
