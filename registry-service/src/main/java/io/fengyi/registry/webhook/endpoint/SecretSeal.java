package io.fengyi.registry.webhook.endpoint;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.fengyi.access.vault.SigningKeys;
import io.fengyi.store.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes signing secrets and keeps them sealed under a key derived from the master key. */
@Component
public class SecretSeal {

    /** Standard Webhooks: 24 to 64 random bytes in base64 behind this prefix. */
    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    private final Aead key;
    private final SecureRandom random = new SecureRandom();

    SecretSeal(SigningKeys keys) {
        try {
            this.key = new AesGcmJce(keys.derive("webhook-secrets"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    /**
     * A secret that was just made.
     *
     * @param text shown this once
     */
    record Fresh(EndpointSecret stored, String text) {

        @Override
        public String toString() {
            return "Fresh[" + stored.id() + "]";
        }
    }

    Fresh make(String endpointId, Instant now) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String id = Ids.next("sec");
        try {
            byte[] sealed = key.encrypt(secret, context(endpointId, id));
            return new Fresh(
                    new EndpointSecret(id, sealed, now, null),
                    PREFIX + Base64.getEncoder().encodeToString(secret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a webhook secret cannot be sealed", impossible);
        }
    }

    /** The keys that sign now, the present one first. */
    public List<byte[]> live(WebhookEndpoint endpoint, Instant now) {
        return endpoint.secrets().stream()
                .filter(secret -> secret.isLiveAt(now))
                .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                .map(secret -> open(endpoint.id(), secret))
                .toList();
    }

    private byte[] open(String endpointId, EndpointSecret secret) {
        try {
            return key.decrypt(secret.sealed(), context(endpointId, secret.id()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "webhook secret " + secret.id() + " does not open (was fengyi.master-key changed?)", broken);
        }
    }

    private static byte[] context(String endpointId, String secretId) {
        return (endpointId + '\0' + secretId).getBytes(StandardCharsets.UTF_8);
    }
}
