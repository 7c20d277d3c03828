package io.fengyi.registry.consent;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the ledger; never changed, never removed but by erasure.
 *
 * @param id {@code cns_…}
 * @param seq 1, 2, 3 … per worker, unique: the whole concurrency control
 * @param withdraws the entry that this one takes back
 * @param source APP, or the account of whoever noted it from paper
 */
@Document("consents")
record ConsentEntry(
        @Id String id,
        String workerId,
        long seq,
        Kind kind,
        Purpose purpose,
        String version,
        Instant at,
        @Nullable String withdraws,
        String source,
        @Nullable String idempotencyKey,
        @Nullable Outbox outbox)
        implements Announcing {

    enum Kind {
        GIVEN,
        WITHDRAWN
    }
}
