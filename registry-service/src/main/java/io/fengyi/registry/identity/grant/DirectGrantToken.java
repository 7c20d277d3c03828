package io.fengyi.registry.identity.grant;

import java.io.Serial;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A request for a token by one of our own grants. */
final class DirectGrantToken extends OAuth2AuthorizationGrantAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient DirectGrant grant;
    private final transient Map<String, String> parameters;

    DirectGrantToken(DirectGrant grant, Authentication client, Map<String, String> parameters) {
        super(grant.type(), client, Map.of());
        this.grant = grant;
        this.parameters = Map.copyOf(parameters);
    }

    DirectGrant grant() {
        return grant;
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
