package io.fengyi.registry.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the reference client of Standard Webhooks says to our signatures. */
class SignatureTest {

    private static final String ID = "whd_0HZ8K3QF5S1RM";
    private static final String BODY = "{\"type\":\"report.verified\",\"data\":{\"state\":\"VERIFIED\"}}";
    private static final byte[] KEY = key(1);
    private static final byte[] OLD = key(2);

    private final Instant now = Instant.now();

    @Test
    void theReferenceClientTakesIt() {
        assertThatCode(() -> new Webhook(KEY).verify(BODY, headers(now, KEY))).doesNotThrowAnyException();
    }

    @Test
    void theReferenceClientRefusesATamperedBody() {
        assertThatThrownBy(() -> new Webhook(KEY).verify(BODY.replace("VERIFIED", "REJECTED"), headers(now, KEY)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theReferenceClientRefusesOneThatIsSixMinutesOld() {
        assertThatThrownBy(() -> new Webhook(KEY).verify(BODY, headers(now.minus(Duration.ofMinutes(6)), KEY)))
                .isInstanceOf(WebhookVerificationException.class)
                .hasMessageContaining("timestamp");
    }

    @Test
    void theReferenceClientRefusesAnotherSecret() {
        assertThatThrownBy(() -> new Webhook(OLD).verify(BODY, headers(now, KEY)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void withTwoSecretsEitherVerifies() {
        Map<String, List<String>> both = headers(now, KEY, OLD);
        assertThat(both.get("webhook-signature").get(0)).matches("v1,\\S+ v1,\\S+");
        assertThatCode(() -> new Webhook(KEY).verify(BODY, both)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(OLD).verify(BODY, both)).doesNotThrowAnyException();
    }

    private static Map<String, List<String>> headers(Instant at, byte[]... keys) {
        return Signature.headers(ID, at, BODY, List.of(keys)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
