package io.fengyi.registry.identity.token;

import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All tokens that came from one sign-in; holds hashes, never a token.
 *
 * @param id the claim {@code sid}
 * @param subject account, or client id of a partner or service
 * @param signIn the browser's sign-in it came from, null for riders, partners and services
 * @param refreshHash SHA-256 of the one refresh token that is good now
 * @param expiresAt when nothing of the family can be valid any more
 */
@Document("token_families")
record TokenFamily(
        @Id String id,
        @Version @Nullable Long version,
        String clientId,
        String subject,
        String grantType,
        Set<String> scopes,
        Instant signedInAt,
        @Nullable String signIn,
        @Nullable CodeGrant code,
        @Nullable String refreshHash,
        @Nullable Instant refreshIssuedAt,
        @Nullable Instant refreshExpiresAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Outbox outbox)
        implements Announcing {

    TokenFamily {
        scopes = Set.copyOf(scopes);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    TokenFamily with(
            @Nullable CodeGrant newCode,
            @Nullable String newRefreshHash,
            @Nullable Instant issuedAt,
            @Nullable Instant refreshUntil,
            Instant until) {
        return new TokenFamily(
                id,
                version,
                clientId,
                subject,
                grantType,
                scopes,
                signedInAt,
                signIn,
                newCode,
                newRefreshHash,
                issuedAt,
                refreshUntil,
                until.isAfter(expiresAt) ? until : expiresAt,
                revokedAt,
                outbox);
    }

    TokenFamily revoke(Instant at, UnsentEvent event) {
        return new TokenFamily(
                id,
                version,
                clientId,
                subject,
                grantType,
                scopes,
                signedInAt,
                signIn,
                code == null ? null : code.usedNow(),
                null,
                null,
                null,
                expiresAt,
                at,
                Outbox.append(outbox, List.of(event)));
    }
}
