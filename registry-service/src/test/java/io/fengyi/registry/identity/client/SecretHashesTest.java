package io.fengyi.registry.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.identity.secret.OneTimeCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretHashesTest {

    private final SecretHashes hashes = new SecretHashes();

    @Test
    void anyOfTheLiveSecretsIsGoodAndNothingElse() {
        OneTimeCode first = OneTimeCode.next();
        OneTimeCode second = OneTimeCode.next();
        String both = SecretHashes.join(List.of(first.hash(), second.hash()));
        assertThat(hashes.matches(first.value(), both)).isTrue();
        assertThat(hashes.matches(second.value(), both)).isTrue();
        assertThat(hashes.matches(OneTimeCode.next().value(), both)).isFalse();
        assertThat(hashes.matches(both, both)).isFalse();
        assertThat(hashes.matches("", "")).isFalse();
        assertThat(hashes.matches(null, both)).isFalse();
    }
}
