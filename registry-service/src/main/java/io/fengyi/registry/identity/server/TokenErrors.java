package io.fengyi.registry.identity.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors of the token endpoint in the form of RFC 6749, 5.2: 400, but 401 for an unknown client and, as platform.md
 * asks, for a refresh token that is not good (any more).
 */
final class TokenErrors implements AuthenticationFailureHandler {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final JsonMapper json;

    TokenErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT);
        response.setStatus(status(request, error));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        if (response.getStatus() == UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error.getErrorCode());
        if (error.getDescription() != null) {
            body.put("error_description", error.getDescription());
        }
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static int status(HttpServletRequest request, OAuth2Error error) {
        boolean refresh = AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        return switch (error.getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> UNAUTHORIZED;
            case OAuth2ErrorCodes.INVALID_GRANT -> refresh ? UNAUTHORIZED : BAD_REQUEST;
            case OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> UNAVAILABLE;
            default -> BAD_REQUEST;
        };
    }
}
