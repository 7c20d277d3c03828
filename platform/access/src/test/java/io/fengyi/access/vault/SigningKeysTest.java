package io.fengyi.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private final SigningKeys keys = keys("0123456789abcdef0123456789abcdef");

    @Test
    void eachPurposeHasItsOwnKeyAlwaysTheSame() {
        assertThat(keys.derive("media-links")).hasSize(32).isEqualTo(keys.derive("media-links"));
        assertThat(keys.derive("media-links")).isNotEqualTo(keys.derive("cursors"));
        assertThat(keys("fedcba9876543210fedcba9876543210").derive("media-links"))
                .isNotEqualTo(keys.derive("media-links"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aMasterKeyOfAnotherSizeIsRefusedWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> SigningKeys.of(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fengyi.master-key")
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(
                                key.isEmpty() || !message.toString().contains(key))
                        .isTrue());
    }

    @Test
    void aBlindIndexDependsOnFieldValueAndKey() {
        BlindIndex index = new BlindIndex(keys);

        assertThat(index.of("phone", "13800000000")).hasSize(43).isEqualTo(index.of("phone", "13800000000"));
        assertThat(index.of("phone", "13800000000")).isNotEqualTo(index.of("openid", "13800000000"));
        assertThat(index.of("phone", "13800000000")).isNotEqualTo(index.of("phone", "13800000001"));
        assertThat(new BlindIndex(keys("fedcba9876543210fedcba9876543210")).of("phone", "13800000000"))
                .isNotEqualTo(index.of("phone", "13800000000"));
        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    private static SigningKeys keys(String text) {
        return SigningKeys.of(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
