package io.fengyi.registry.identity.token;

import io.fengyi.registry.identity.account.Accounts;
import io.fengyi.registry.identity.client.Clients;
import io.fengyi.registry.identity.secret.OneTimeCode;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Keeps token families by hashes only and translates between them and the framework's authorizations.
 *
 * <p>A refresh token that is not the present one, a second use of a code, two uses at once, and revocation all end the
 * whole family. A token that was not presented appears as {@code #hash}, which is no valid token.
 */
@Component
class TokenFamilies implements OAuth2AuthorizationService {

    private static final String FAMILY = TokenFamily.class.getName();
    private static final String HASH_MARK = "#";

    private final FamilyStore families;
    private final RefreshTokens refreshTokens;
    private final OwnTokens ownTokens;
    private final Clients clients;
    private final Accounts accounts;

    TokenFamilies(
            FamilyStore families,
            RefreshTokens refreshTokens,
            OwnTokens ownTokens,
            Clients clients,
            Accounts accounts) {
        this.families = families;
        this.refreshTokens = refreshTokens;
        this.ownTokens = ownTokens;
        this.clients = clients;
        this.accounts = accounts;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        TokenFamily known = authorization.getAttribute(FAMILY);
        if (known == null) {
            families.insert(begin(authorization));
            return;
        }
        if (isRevocation(authorization)) {
            families.revoke(known.id());
            return;
        }
        try {
            families.save(next(known, authorization));
        } catch (OptimisticLockingFailureException usedTwiceAtOnce) {
            families.revoke(known.id());
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT), usedTwiceAtOnce);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        families.revoke(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return families.find(id).flatMap(family -> restore(family, null)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return (refreshTokens.family(token).isPresent() ? withRefreshToken(token) : withAccessToken(token))
                    .orElse(null);
        }
        if (OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            return withRefreshToken(token).orElse(null);
        }
        if (OAuth2ParameterNames.CODE.equals(type.getValue())) {
            return families.withCode(OneTimeCode.hash(token))
                    .flatMap(family -> restore(family, token))
                    .orElse(null);
        }
        return OAuth2TokenType.ACCESS_TOKEN.equals(type)
                ? withAccessToken(token).orElse(null)
                : null;
    }

    private Optional<OAuth2Authorization> withRefreshToken(String token) {
        Optional<TokenFamily> found =
                refreshTokens.family(token).flatMap(families::find).filter(family -> !family.isRevoked());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TokenFamily family = found.get();
        if (!OneTimeCode.hash(token).equals(family.refreshHash())) {
            families.revoke(family.id()); // an old token of ours: stolen, or used twice
            return Optional.empty();
        }
        boolean honoured = accounts.find(family.subject())
                .filter(account -> account.honoursSignInOf(family.signedInAt()))
                .isPresent();
        return honoured ? restore(family, token) : Optional.empty();
    }

    private Optional<OAuth2Authorization> withAccessToken(String token) {
        return ownTokens
                .family(token)
                .flatMap(families::find)
                .filter(family -> !family.isRevoked())
                .flatMap(family -> restore(family, token));
    }

    private static boolean isRevocation(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        return access != null && access.isInvalidated() || refresh != null && refresh.isInvalidated();
    }

    private static TokenFamily begin(OAuth2Authorization authorization) {
        Instant signedInAt = Instant.EPOCH;
        String signIn = null;
        if (authorization.getAttribute(Principal.class.getName()) instanceof AccountAuthentication person) {
            signedInAt = person.signedInAt();
            signIn = person.signIn();
        }
        TokenFamily family = new TokenFamily(
                sid(authorization),
                null,
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                authorization.getAuthorizedScopes(),
                signedInAt,
                signIn,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null);
        return next(family, authorization);
    }

    /** Tokens of client_credentials name their family themselves; all others are named by it. */
    private static String sid(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        Map<String, Object> claims = access == null ? null : access.getClaims();
        return claims != null && claims.get(AccessTokenClaims.SID) instanceof String sid ? sid : authorization.getId();
    }

    private static TokenFamily next(TokenFamily family, OAuth2Authorization authorization) {
        CodeGrant code = family.code();
        Instant until = family.expiresAt();
        OAuth2Authorization.Token<OAuth2AuthorizationCode> codeToken =
                authorization.getToken(OAuth2AuthorizationCode.class);
        if (codeToken != null) {
            OAuth2AuthorizationRequest request =
                    Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
            OAuth2AuthorizationCode value = codeToken.getToken();
            code = CodeGrant.of(
                    hash(value.getTokenValue()),
                    Objects.requireNonNull(value.getIssuedAt()),
                    Objects.requireNonNull(value.getExpiresAt()),
                    codeToken.isInvalidated(),
                    request);
            until = later(until, value.getExpiresAt());
        }
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (access != null) {
            until = later(until, access.getToken().getExpiresAt());
        }
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh == null) {
            return family.with(code, null, null, null, until);
        }
        OAuth2RefreshToken value = refresh.getToken();
        return family.with(
                code,
                hash(value.getTokenValue()),
                value.getIssuedAt(),
                value.getExpiresAt(),
                later(until, value.getExpiresAt()));
    }

    private Optional<OAuth2Authorization> restore(TokenFamily family, @Nullable String presented) {
        RegisteredClient client = clients.findById(family.clientId());
        if (client == null) {
            return Optional.empty();
        }
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(family.id())
                .principalName(family.subject())
                .authorizationGrantType(new AuthorizationGrantType(family.grantType()))
                .authorizedScopes(family.scopes())
                .attribute(FAMILY, family)
                .attribute(
                        Principal.class.getName(),
                        new AccountAuthentication(family.subject(), family.signedInAt(), family.signIn()));
        CodeGrant code = family.code();
        if (code != null) {
            authorization.attribute(OAuth2AuthorizationRequest.class.getName(), code.request(client.getClientId()));
            authorization.token(
                    new OAuth2AuthorizationCode(value(code.hash(), presented), code.issuedAt(), code.expiresAt()),
                    metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, code.used()));
        }
        String refreshHash = family.refreshHash();
        if (refreshHash != null) {
            authorization.refreshToken(new OAuth2RefreshToken(
                    value(refreshHash, presented), family.refreshIssuedAt(), family.refreshExpiresAt()));
        }
        boolean access = presented != null && ownTokens.family(presented).isPresent();
        authorization.accessToken(new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                access ? presented : HASH_MARK + family.id(),
                family.signedInAt(),
                family.expiresAt()));
        return Optional.of(authorization.build());
    }

    /** The presented token where it is this one, else a stand-in that carries the hash through. */
    private static String value(String hash, @Nullable String presented) {
        return presented != null && OneTimeCode.hash(presented).equals(hash) ? presented : HASH_MARK + hash;
    }

    private static String hash(String value) {
        return value.startsWith(HASH_MARK) ? value.substring(HASH_MARK.length()) : OneTimeCode.hash(value);
    }

    private static Instant later(Instant a, @Nullable Instant b) {
        return b != null && b.isAfter(a) ? b : a;
    }
}
