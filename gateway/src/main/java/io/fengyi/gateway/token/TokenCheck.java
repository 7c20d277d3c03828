package io.fengyi.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.gateway.limit.Allowance;
import io.fengyi.gateway.problem.Problems;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.revocation.RevokedTokens;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The one door to tokens: RFC 9068 access tokens, RS256 only. A verified token is remembered by its hash until it
 * expires; revocation is asked on every request. Refuses with 401, or 503 while the issuer's keys cannot be had.
 */
@Component
public class TokenCheck {

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private final TokenSettings settings;
    private final SigningKeys keys;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final Cache<TokenHash, VerifiedToken> verified;

    TokenCheck(TokenSettings settings, SigningKeys keys, RevokedTokens revoked, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.revoked = revoked;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .executor(Runnable::run)
                .expireAfter(Expiry.<TokenHash, VerifiedToken>creating(
                        (hash, token) -> positive(Duration.between(clock.instant(), token.expiresAt()))))
                .build();
    }

    /** A token that was verified before and is still good, without any waiting; null when it must be verified. */
    public @Nullable VerifiedToken known(String token) {
        VerifiedToken found = verified.getIfPresent(TokenHash.of(token));
        if (found != null) {
            refuseUnfit(found);
        }
        return found;
    }

    public Mono<VerifiedToken> verify(String token) {
        SignedJWT jwt;
        try {
            jwt = SignedJWT.parse(token);
        } catch (ParseException e) {
            return Mono.error(refused("not a signed JWT"));
        }
        JWSHeader header = jwt.getHeader();
        String fault = faultOf(header);
        if (fault != null) {
            return Mono.error(refused(fault));
        }
        return keys.key(header.getKeyID()).map(key -> {
            VerifiedToken good = verifiedWith(key, jwt);
            verified.put(TokenHash.of(token), good);
            return good;
        });
    }

    private static @Nullable String faultOf(JWSHeader header) {
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return "algorithm " + Problems.shown(header.getAlgorithm().getName());
        }
        JOSEObjectType type = header.getType();
        if (type == null || !TYPES.contains(type.getType().toLowerCase(Locale.ROOT))) {
            return "type " + (type == null ? "missing" : Problems.shown(type.getType()));
        }
        if (header.getJWKURL() != null
                || header.getJWK() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null
                || header.getCriticalParams() != null) {
            return "it brings its own key or critical parameters";
        }
        return header.getKeyID() == null ? "no key id" : null;
    }

    private VerifiedToken verifiedWith(RSAPublicKey key, SignedJWT jwt) {
        try {
            if (!jwt.verify(new RSASSAVerifier(key))) {
                throw refused("the signature does not fit");
            }
            VerifiedToken token = read(jwt.getJWTClaimsSet());
            refuseUnfit(token);
            return token;
        } catch (JOSEException | ParseException e) {
            throw refused("it cannot be read: " + Problems.shown(String.valueOf(e.getMessage())));
        }
    }

    private VerifiedToken read(JWTClaimsSet claims) throws ParseException {
        if (!settings.issuer().equals(claims.getIssuer())) {
            throw refused("issuer " + (claims.getIssuer() == null ? "missing" : Problems.shown(claims.getIssuer())));
        }
        if (!claims.getAudience().contains(settings.audience())) {
            throw refused("audience " + Problems.shown(claims.getAudience().toString()));
        }
        String account = claims.getSubject();
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        if (account == null || expires == null || issued == null) {
            throw refused("sub, exp or iat is missing");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && clock.instant().plus(settings.clockSkew()).isBefore(notBefore.toInstant())) {
            throw refused("not valid before " + notBefore.toInstant());
        }
        String client = claims.getStringClaim("client_id");
        return new VerifiedToken(
                (client == null ? "" : client) + ' ' + account,
                account,
                claims.getStringClaim("sid"),
                issued.toInstant(),
                expires.toInstant(),
                allowance(claims));
    }

    /** What the issuer grants this client besides the usual limit; claim {@code limit}. */
    private static @Nullable Allowance allowance(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> limit = claims.getJSONObjectClaim("limit");
        return limit != null
                        && limit.get("perSecond") instanceof Number perSecond
                        && limit.get("burst") instanceof Number burst
                ? Allowance.of(perSecond.intValue(), burst.intValue())
                : null;
    }

    private void refuseUnfit(VerifiedToken token) {
        Instant now = clock.instant();
        if (now.isAfter(token.expiresAt().plus(settings.clockSkew()))) {
            throw Refusal.of(401, "token-expired", "expired at " + token.expiresAt());
        }
        if (revoked.covers(token.account(), token.family(), token.issuedAt())) {
            throw Refusal.of(401, "token-revoked", "revoked");
        }
    }

    private static Duration positive(Duration rest) {
        return rest.isNegative() || rest.isZero() ? Duration.ofSeconds(1) : rest;
    }

    private static Refusal refused(String why) {
        return Refusal.of(401, "token-invalid", why);
    }
}
