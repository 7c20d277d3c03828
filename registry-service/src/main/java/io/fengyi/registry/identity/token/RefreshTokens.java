package io.fengyi.registry.identity.token;

import io.fengyi.access.vault.SigningKeys;
import io.fengyi.registry.identity.client.Clients;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens of the form {@code family.random.mac}.
 *
 * <p>The MAC proves that we issued a token, so that any token of a family that is not its present one is known to be an
 * old one, however old, without a list of used tokens. 192 random bits; public clients get one, too, because it rotates.
 */
@Component
class RefreshTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_BYTES = 24;

    private final SecretKeySpec key;
    private final Clock systemClock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(SigningKeys keys, @Qualifier("systemClock") Clock systemClock) {
        this.key = new SecretKeySpec(keys.derive("refresh-tokens"), ALGORITHM);
        this.systemClock = systemClock;
    }

    /** A fresh token of the context's family; null for other kinds of tokens. */
    @Nullable
    OAuth2RefreshToken generate(OAuth2TokenContext context) {
        OAuth2Authorization authorization = context.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || authorization == null) {
            return null;
        }
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String head = authorization.getId() + "." + encode(bytes);
        Instant now = systemClock.instant();
        return new OAuth2RefreshToken(
                head + "." + mac(head), now, end(context.getRegisteredClient(), authorization, now));
    }

    private static Instant end(RegisteredClient client, OAuth2Authorization authorization, Instant now) {
        Instant begin = now;
        if (Clients.endsWithSignIn(client)
                && authorization.getAttribute(Principal.class.getName()) instanceof AccountAuthentication person) {
            begin = person.signedInAt();
        }
        Instant end = begin.plus(client.getTokenSettings().getRefreshTokenTimeToLive());
        return end.isAfter(now) ? end : now.plusSeconds(1);
    }

    /** The family that a token of ours belongs to; empty for anything that we did not issue. */
    Optional<String> family(String token) {
        int last = token.lastIndexOf('.');
        if (last < 0) {
            return Optional.empty();
        }
        String head = token.substring(0, last);
        int first = head.indexOf('.');
        boolean ours = first > 0
                && MessageDigest.isEqual(
                        mac(head).getBytes(StandardCharsets.US_ASCII),
                        token.substring(last + 1).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(head.substring(0, first)) : Optional.empty();
    }

    private String mac(String head) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encode(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
