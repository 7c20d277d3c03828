package io.fengyi.welfare.friendlystreet;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A friendly street.
 *
 * @param creationKey idempotency key of the request that founded it
 */
@Document("friendly_streets")
record FriendlyStreet(
        @Id String id,
        @Version @Nullable Long version,
        StreetPlan plan,
        Instant foundedAt,
        String foundedBy,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static FriendlyStreet founded(
            FriendlyStreetId id, StreetPlan plan, Instant at, String by, @Nullable String creationKey) {
        return new FriendlyStreet(id.value(), null, plan, at, by, creationKey, null);
    }

    FriendlyStreet replanned(StreetPlan next) {
        return new FriendlyStreet(id, version, next, foundedAt, foundedBy, creationKey, outbox);
    }

    FriendlyStreet with(@Nullable Outbox events) {
        return new FriendlyStreet(id, version, plan, foundedAt, foundedBy, creationKey, events);
    }

    long currentVersion() {
        return version == null ? 0 : version;
    }
}
