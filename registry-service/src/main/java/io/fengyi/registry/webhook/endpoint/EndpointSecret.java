package io.fengyi.registry.webhook.endpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing secret as it lies in the store.
 *
 * @param sealed AES-256-GCM, bound to endpoint and secret
 * @param until when it signs no more; null while it is the present one
 */
record EndpointSecret(
        String id,
        byte[] sealed,
        Instant createdAt,
        @Nullable Instant until) {

    boolean isLiveAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    EndpointSecret endingAt(Instant end) {
        return new EndpointSecret(id, sealed, createdAt, end);
    }
}
