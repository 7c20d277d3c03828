package io.fengyi.registry.webhook.endpoint;

import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address of a partner that is told what happens.
 *
 * @param slot 0–9, unique with the partner: a partner has ten at most however many ask at once
 * @param areaCode the partner's: whose administrators look after it
 * @param wish what its owner may change
 * @param secrets at most two live: the present one and, for 24 hours, the one before
 * @param disabledBecause null while it is called
 */
@Document("webhook_endpoints")
public record WebhookEndpoint(
        @Id String id,
        @Version @Nullable Long version,
        String partnerId,
        int slot,
        String areaCode,
        Wish wish,
        List<EndpointSecret> secrets,
        @Nullable DisabledBecause disabledBecause,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @Nullable String idempotencyKey,
        @Nullable Outbox outbox)
        implements Announcing {

    static final int MOST = 10;
    private static final Duration OVERLAP = Duration.ofHours(24);

    /**
     * What is asked for.
     *
     * @param types values of {@link WebhookType}
     * @param areas subtrees, within the partner's
     */
    public record Wish(
            String url,
            Set<String> types,
            Set<String> areas,
            @Nullable String description) {

        public Wish {
            types = Set.copyOf(types);
            areas = Set.copyOf(areas);
        }
    }

    public WebhookEndpoint {
        secrets = List.copyOf(secrets);
    }

    public boolean isEnabled() {
        return disabledBecause == null;
    }

    /** Whether something that happened there is asked for. */
    public boolean reaches(@Nullable String area) {
        return area != null && wish.areas().stream().anyMatch(area::startsWith);
    }

    WebhookEndpoint changed(Wish newWish, boolean enabled, Instant now) {
        if (enabled) {
            return copy(newWish, secrets, null, null, outbox);
        }
        return isEnabled()
                ? copy(newWish, secrets, DisabledBecause.SWITCHED_OFF, now, outbox)
                : copy(newWish, secrets, disabledBecause, disabledAt, outbox);
    }

    WebhookEndpoint disabled(DisabledBecause because, Instant now, UnsentEvent event) {
        return copy(wish, secrets, because, now, Outbox.append(outbox, List.of(event)));
    }

    /** The present secret signs for 24 more hours, an older one ends now. */
    WebhookEndpoint rotated(EndpointSecret fresh, Instant now) {
        List<EndpointSecret> kept = new ArrayList<>(secrets.stream()
                .filter(secret -> secret.until() == null)
                .map(secret -> secret.endingAt(now.plus(OVERLAP)))
                .toList());
        kept.add(fresh);
        return copy(wish, kept, disabledBecause, disabledAt, outbox);
    }

    private WebhookEndpoint copy(
            Wish newWish,
            List<EndpointSecret> newSecrets,
            @Nullable DisabledBecause because,
            @Nullable Instant since,
            @Nullable Outbox events) {
        return new WebhookEndpoint(
                id,
                version,
                partnerId,
                slot,
                areaCode,
                newWish,
                newSecrets,
                because,
                since,
                createdAt,
                idempotencyKey,
                events);
    }
}
