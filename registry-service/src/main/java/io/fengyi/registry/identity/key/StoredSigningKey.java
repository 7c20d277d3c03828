package io.fengyi.registry.identity.key;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One key pair as it lies in the store.
 *
 * @param generation 1, 2, 3 …; its uniqueness lets only one instance make the next key
 * @param kid key id in the token header
 * @param publicJwk public part as JSON Web Key
 * @param sealedPrivate private part as JSON Web Key, AES-256-GCM under a key derived from the master key
 * @param signsFrom from here on it signs; before, it is only published
 * @param retiresAt from here on it is no longer published
 */
@Document("signing_keys")
record StoredSigningKey(
        @Id long generation,
        String kid,
        String publicJwk,
        byte[] sealedPrivate,
        Instant createdAt,
        Instant signsFrom,
        Instant retiresAt) {

    boolean isPublishedAt(Instant now) {
        return now.isBefore(retiresAt);
    }

    boolean hasBegunAt(Instant now) {
        return !now.isBefore(signsFrom);
    }
}
