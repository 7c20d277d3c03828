package io.fengyi.registry.identity.server;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A partner that asks for no scope gets all that it was granted (RFC 6749, 3.3: a pre-defined default). */
final class AllScopesUnlessAsked implements AuthenticationConverter {

    private final OAuth2ClientCredentialsAuthenticationConverter standard =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (standard.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
                && asked.getScopes().isEmpty()
                && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal) {
            RegisteredClient client = principal.getRegisteredClient();
            if (client != null && !client.getScopes().isEmpty()) {
                return new OAuth2ClientCredentialsAuthenticationToken(principal, client.getScopes(), null);
            }
        }
        return null; // the standard converter goes on
    }
}
