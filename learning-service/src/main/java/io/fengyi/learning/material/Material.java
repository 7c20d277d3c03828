package io.fengyi.learning.material;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something with a stock; how much there is says the ledger.
 *
 * @param creationKey idempotency key of the request
 */
@Document("materials")
record Material(
        @Id String id,
        String title,
        MaterialKind kind,
        String area,
        Instant enteredAt,
        String enteredBy,
        @Nullable String creationKey) {}
