package io.fengyi.registry.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeySealTest {

    private final KeySeal seal = new KeySeal(new byte[32]);

    @Test
    void whatWasSealedOpensAgainAndNeverLooksTheSame() {
        byte[] first = seal.seal("k1", "private");
        assertThat(seal.open("k1", first)).isEqualTo("private");
        assertThat(seal.seal("k1", "private")).isNotEqualTo(first);
    }

    @Test
    void anotherKeyIdAChangedByteOrAnotherMasterKeyDoNotOpen() {
        byte[] sealed = seal.seal("k1", "private");
        assertThatThrownBy(() -> seal.open("k2", sealed)).isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new KeySeal(other).open("k1", sealed)).hasMessageContaining("master-key");
        sealed[20] ^= 1;
        assertThatThrownBy(() -> seal.open("k1", sealed)).isInstanceOf(IllegalStateException.class);
    }
}
