package io.fengyi.points.reconciliation;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That somebody was told of a lot that will expire; its id lets it be told once. */
@Document("expiry_notices")
record ExpiryNotice(@Id String id, Instant at, @Nullable Outbox outbox) implements Announcing {}
