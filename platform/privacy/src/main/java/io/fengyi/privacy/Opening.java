package io.fengyi.privacy;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A sensitive record that was opened, on its way to the worker's access log. */
@Document(SensitiveOpenings.COLLECTION)
record Opening(
        @Id String id,
        String workerId,
        Instant at,
        @Nullable Outbox outbox) implements Announcing {}
