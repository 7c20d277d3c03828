package io.fengyi.access.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Builds the only decoder for access tokens: RS256, typ {@code at+jwt}, our issuer and audience.
 *
 * <p>Keys come from the issuer's key set alone: a token that brings or names keys of its own ({@code jku}, {@code x5u},
 * {@code jwk}, {@code x5c}) or asks for extensions ({@code crit}) is refused. Source: RFC 8725, RFC 9068.
 */
final class TokenDecoders {

    static final String AUDIENCE = "fengyi";

    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration SHORTEST_REFRESH = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofHours(24);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_KEY_SET = 64 * 1024;

    private TokenDecoders() {}

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer, Clock systemClock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
        processor.setJWSKeySelector(new IssuerKeysOnly(keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // Spring would make up a missing iat; all else is left to the validators below
            if (claims.getSubject() == null || claims.getIssueTime() == null || claims.getExpirationTime() == null) {
                throw new BadJWTException("sub, iat and exp are required");
            }
        });
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator times = new JwtTimestampValidator(AccessTokens.SKEW);
        times.setClock(systemClock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times, new JwtIssuerValidator(issuer), new JwtAudienceValidator(AUDIENCE)));
        return decoder;
    }

    /** The process's own keys first (the issuer has them), then those of the address; by default registry-service's. */
    static JWKSource<SecurityContext> keys(
            @Nullable JWKSource<SecurityContext> own, @Nullable String jwksUri, String registrysKeys) {
        if (own == null) {
            return remoteKeys(jwksUri == null ? registrysKeys : jwksUri);
        }
        if (jwksUri == null) {
            return own;
        }
        JWKSource<SecurityContext> remote = remoteKeys(jwksUri);
        return (selector, context) -> {
            List<JWK> found = own.get(selector, context);
            return found.isEmpty() ? remote.get(selector, context) : found;
        };
    }

    /** Key set over HTTP: cached, refreshed for an unknown key at most every 10 s, kept through an outage of 24 h. */
    static JWKSource<SecurityContext> remoteKeys(String jwksUri) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(jwksUri).toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET))
                    .cache(KEYS_LIVE.toMillis(), REFRESH_TIMEOUT.toMillis())
                    .rateLimited(SHORTEST_REFRESH.toMillis())
                    .retrying(true)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException malformed) {
            throw new IllegalStateException("fengyi.jwks-uri: " + jwksUri + " (a URL is expected)", malformed);
        }
    }

    /** Selects RS256 keys of the issuer by kid and never follows a header of the token. */
    private static final class IssuerKeysOnly extends JWSVerificationKeySelector<SecurityContext> {

        private IssuerKeysOnly(JWKSource<SecurityContext> keys) {
            super(JWSAlgorithm.RS256, keys);
        }

        @Override
        public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
            boolean bringsKeys = header.getJWKURL() != null
                    || header.getJWK() != null
                    || header.getX509CertURL() != null
                    || header.getX509CertChain() != null
                    || header.getCriticalParams() != null;
            return bringsKeys ? List.of() : super.selectJWSKeys(header, context);
        }
    }
}
