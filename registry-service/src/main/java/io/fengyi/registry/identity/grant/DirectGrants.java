package io.fengyi.registry.identity.grant;

import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.identity.account.SignInRefused;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.provider.ProviderFailed;
import io.fengyi.registry.identity.provider.WechatProvider;
import io.fengyi.registry.identity.token.AccountAuthentication;
import io.fengyi.store.Contended;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Reads requests for our own grants and answers them with a new token family; every sign-in is audited. */
@Component
public class DirectGrants {

    private static final int LONGEST_PARAMETER = 512;

    private final List<DirectGrant> grants;
    private final OAuth2AuthorizationService families;
    private final OAuth2TokenGenerator<? extends OAuth2Token> generator;
    private final AuditTrail audit;
    private final Clock systemClock;

    DirectGrants(
            List<DirectGrant> grants,
            OAuth2AuthorizationService families,
            OAuth2TokenGenerator<? extends OAuth2Token> generator,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock) {
        this.grants = grants;
        this.families = families;
        this.generator = generator;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    /** For the token endpoint; no bean, or the API's chain would take it for its own. */
    public AuthenticationConverter converter() {
        return this::convert;
    }

    /** For the token endpoint; no bean, or it would be asked about every sign-in. */
    public AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication authentication) {
                return DirectGrants.this.authenticate((DirectGrantToken) authentication);
            }

            @Override
            public boolean supports(Class<?> authentication) {
                return DirectGrantToken.class.isAssignableFrom(authentication);
            }
        };
    }

    private @Nullable Authentication convert(HttpServletRequest request) {
        String type = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
        DirectGrant grant = grants.stream()
                .filter(known -> known.type().getValue().equals(type))
                .findFirst()
                .orElse(null);
        if (grant == null) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (String name : grant.parameters()) {
            String[] values = request.getParameterValues(name);
            if (values == null || values.length != 1 || values[0].isBlank() || values[0].length() > LONGEST_PARAMETER) {
                throw error(OAuth2ErrorCodes.INVALID_REQUEST, "OAuth 2.0 Parameter: " + name);
            }
            parameters.put(name, values[0]);
        }
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        if (client == null) {
            throw error(OAuth2ErrorCodes.INVALID_CLIENT, null);
        }
        return new DirectGrantToken(grant, client, parameters);
    }

    private Authentication authenticate(DirectGrantToken request) {
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal)
                || principal.getRegisteredClient() == null) {
            throw error(OAuth2ErrorCodes.INVALID_CLIENT, null);
        }
        RegisteredClient client = principal.getRegisteredClient();
        if (!client.getAuthorizationGrantTypes().contains(request.getGrantType())) {
            throw error(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, null);
        }
        UserAccount account = signIn(request);
        Authentication tokens = issue(request, principal, client, account);
        audit.record(new AuditEntry(
                account.id(),
                client.getClientId(),
                account.roles().stream().map(Role::name).toList(),
                "sign-in",
                account.id(),
                request.getGrantType().getValue(),
                AuditEntry.Outcome.DONE));
        return tokens;
    }

    private static UserAccount signIn(DirectGrantToken request) {
        try {
            return request.grant().signIn(request.parameters());
        } catch (SignInRefused | WechatProvider.CodeRefused refused) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT), refused.getMessage(), refused);
        } catch (InvalidValue malformed) {
            throw error(OAuth2ErrorCodes.INVALID_REQUEST, malformed.getMessage());
        } catch (ProviderFailed | Contended later) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), later.getMessage(), later);
        }
    }

    private Authentication issue(
            DirectGrantToken request,
            OAuth2ClientAuthenticationToken principal,
            RegisteredClient client,
            UserAccount account) {
        AccountAuthentication person = new AccountAuthentication(account.id(), systemClock.instant(), null);
        OAuth2Authorization.Builder family = OAuth2Authorization.withRegisteredClient(client)
                .id(UUID.randomUUID().toString())
                .principalName(account.id())
                .authorizationGrantType(request.getGrantType())
                .attribute(Principal.class.getName(), person);
        DefaultOAuth2TokenContext.Builder context = DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(person)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorization(family.build())
                .authorizationGrantType(request.getGrantType())
                .authorizationGrant(request);
        OAuth2Token jwt = generate(context, OAuth2TokenType.ACCESS_TOKEN);
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt());
        family.token(
                access,
                metadata -> metadata.put(
                        OAuth2Authorization.Token.CLAIMS_METADATA_NAME, ((ClaimAccessor) jwt).getClaims()));
        OAuth2RefreshToken refresh = (OAuth2RefreshToken) generate(context, OAuth2TokenType.REFRESH_TOKEN);
        families.save(family.refreshToken(refresh).build());
        return new OAuth2AccessTokenAuthenticationToken(client, principal, access, refresh);
    }

    private OAuth2Token generate(DefaultOAuth2TokenContext.Builder context, OAuth2TokenType type) {
        OAuth2Token token = generator.generate(context.tokenType(type).build());
        if (token == null) {
            throw error(OAuth2ErrorCodes.SERVER_ERROR, null);
        }
        return token;
    }

    private static OAuth2AuthenticationException error(String code, @Nullable String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }
}
