package io.fengyi.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.fengyi.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Turns a bearer token into the caller it stands for.
 *
 * <p>A token that was verified is remembered by its hash until it expires; expiry and revocation are looked at on every
 * call all the same. Expiry is judged by the system clock with at most 60 s of skew. Source: RFC 9068, platform.md 3.3.
 */
public final class AccessTokens {

    static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST = 8_192;
    private static final int REMEMBERED = 50_000;

    private final JwtDecoder decoder;
    private final RevokedTokens revoked;
    private final Clock systemClock;
    private final Cache<String, Verified> verified;

    AccessTokens(JwtDecoder decoder, RevokedTokens revoked, Clock systemClock) {
        this.decoder = decoder;
        this.revoked = revoked;
        this.systemClock = systemClock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(Expiry.<String, Verified>creating((key, token) -> Duration.between(
                        systemClock.instant(), token.expiresAt().plus(SKEW))))
                .build();
    }

    private record Verified(Caller caller, Instant issuedAt, Instant expiresAt) {}

    /**
     * The caller of a valid token.
     *
     * @throws TokenRefused when the token is malformed, forged, foreign, expired or revoked (401)
     * @throws KeysUnavailable when the issuer's keys cannot be fetched (503)
     */
    public Caller verify(String token) {
        if (token.length() > LONGEST) {
            throw new TokenRefused("token-invalid", "the access token is longer than " + LONGEST + " characters");
        }
        String key = hash(token);
        Verified known = verified.getIfPresent(key);
        if (known == null) {
            known = decode(token);
            verified.put(key, known);
        }
        if (!systemClock.instant().isBefore(known.expiresAt().plus(SKEW))) {
            throw new TokenRefused("token-expired", "the access token expired at " + known.expiresAt());
        }
        if (revoked.isRevoked(known.caller(), known.issuedAt())) {
            throw new TokenRefused("token-revoked", "the access token was revoked");
        }
        return known.caller();
    }

    private Verified decode(String token) {
        Jwt jwt;
        try {
            jwt = decoder.decode(token);
        } catch (BadJwtException refused) {
            throw new TokenRefused("token-invalid", "the access token is not valid", refused);
        } catch (JwtException failed) {
            KeySourceException source = keySource(failed);
            if (source == null || source instanceof RateLimitReachedException) {
                // an unknown key so soon after the last look at the issuer's keys
                throw new TokenRefused("token-invalid", "the access token is not valid", failed);
            }
            throw new KeysUnavailable(failed);
        }
        Instant issuedAt = jwt.getIssuedAt();
        Instant expiresAt = jwt.getExpiresAt();
        if (issuedAt == null || expiresAt == null || jwt.getSubject() == null) {
            throw new TokenRefused("token-invalid", "the access token lacks sub, iat or exp");
        }
        return new Verified(Caller.of(jwt.getClaims()), issuedAt, expiresAt);
    }

    private static @Nullable KeySourceException keySource(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeySourceException source) {
                return source;
            }
        }
        return null;
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
