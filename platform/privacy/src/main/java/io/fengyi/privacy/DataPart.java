package io.fengyi.privacy;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * This service's part of a person's export, sealed with their key.
 *
 * @param id request it belongs to
 * @param content the JSON text, sealed
 * @param sha256 of the JSON text in UTF-8
 * @param counts rows by section; section names carry no dots
 * @param expiresAt last instant at which it can be read; deleted soon after
 */
@Document(DataParts.COLLECTION)
record DataPart(
        @Id String id,
        String workerId,
        byte[] content,
        String sha256,
        Map<String, Long> counts,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Outbox outbox)
        implements Announcing {}
