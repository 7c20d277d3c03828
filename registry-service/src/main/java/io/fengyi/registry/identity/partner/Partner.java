package io.fengyi.registry.identity.partner;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.NotFound;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import io.fengyi.store.Ids;
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
 * Another organisation's system. Its id is its OAuth2 client id.
 *
 * @param areaCode subtree whose administrators look after it
 * @param areas what it may see and report on
 * @param secrets at most two live: the present one and, for 24 hours, the one before
 * @param apiKeys keys for Open311, which knows no tokens
 * @param lastKey idempotency key of the last command
 */
@Document("partners")
public record Partner(
        @Id String id,
        @Version @Nullable Long version,
        String name,
        String areaCode,
        Set<String> scopes,
        Set<String> areas,
        RateLimit limit,
        List<PartnerSecret> secrets,
        List<PartnerSecret> apiKeys,
        boolean disabled,
        Instant createdAt,
        String createdBy,
        @Nullable String idempotencyKey,
        @Nullable String lastKey,
        @Nullable Outbox outbox)
        implements Announcing {

    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final int MOST_KEYS = 5;

    /** Requests a second on average, and at once. Source: platform.md 3.14. */
    public record RateLimit(int perSecond, int burst) {

        public static final RateLimit DEFAULT = new RateLimit(20, 40);
    }

    public Partner {
        scopes = Set.copyOf(scopes);
        areas = Set.copyOf(areas);
        secrets = List.copyOf(secrets);
        apiKeys = List.copyOf(apiKeys);
    }

    /** Hashes of the secrets that are accepted now. */
    public List<String> liveSecretHashes(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.isLiveAt(now))
                .map(PartnerSecret::hash)
                .toList();
    }

    Partner rotateSecret(String hash, Instant now, @Nullable String key) {
        requireEnabled("secret-rotation");
        List<PartnerSecret> kept = new ArrayList<>(secrets.stream()
                .filter(secret -> secret.until() == null) // an older one that still lived ends now
                .map(secret -> secret.endingAt(now.plus(OVERLAP)))
                .toList());
        kept.add(new PartnerSecret(Ids.next("sec"), hash, now, null));
        return copy(kept, apiKeys, disabled, key, outbox);
    }

    Partner addApiKey(PartnerSecret apiKey, @Nullable String key) {
        requireEnabled("api-keys");
        if (apiKeys.size() >= MOST_KEYS) {
            throw new Conflict("too-many-api-keys", "api keys: " + apiKeys.size() + " (at most " + MOST_KEYS + ")");
        }
        List<PartnerSecret> more = new ArrayList<>(apiKeys);
        more.add(apiKey);
        return copy(secrets, more, disabled, key, outbox);
    }

    Partner removeApiKey(String keyId) {
        List<PartnerSecret> fewer =
                apiKeys.stream().filter(apiKey -> !apiKey.id().equals(keyId)).toList();
        if (fewer.size() == apiKeys.size()) {
            throw new NotFound("api key", keyId);
        }
        return copy(secrets, fewer, disabled, null, outbox);
    }

    Partner disable(UnsentEvent event, @Nullable String key) {
        requireEnabled("disabling");
        return copy(List.of(), List.of(), true, key, Outbox.append(outbox, List.of(event)));
    }

    private void requireEnabled(String command) {
        if (disabled) {
            throw new InvalidTransition("partner " + id, "DISABLED", command, List.of());
        }
    }

    private Partner copy(
            List<PartnerSecret> newSecrets,
            List<PartnerSecret> newKeys,
            boolean nowDisabled,
            @Nullable String key,
            @Nullable Outbox events) {
        return new Partner(
                id,
                version,
                name,
                areaCode,
                scopes,
                areas,
                limit,
                newSecrets,
                newKeys,
                nowDisabled,
                createdAt,
                createdBy,
                idempotencyKey,
                key == null ? lastKey : key,
                events);
    }
}
