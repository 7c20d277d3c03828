package io.fengyi.access.guard;

import io.fengyi.access.token.KeysUnavailable;
import io.fengyi.access.token.TokenRefused;
import io.fengyi.http.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers 401 with {@code WWW-Authenticate} (RFC 6750), or 503 when tokens cannot be judged at the moment. */
final class BearerChallenge implements AuthenticationEntryPoint {

    private static final String CHALLENGE = "Bearer realm=\"fengyi\"";

    private final ProblemWriter problems;

    BearerChallenge(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof KeysUnavailable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(request, response, 503, "keys-unavailable", "the keys of the issuer cannot be fetched");
        } else if (refusal instanceof TokenRefused refused) {
            refuse(request, response, refused.code(), String.valueOf(refused.getMessage()));
        } else if (refusal instanceof OAuth2AuthenticationException) {
            refuse(request, response, "token-invalid", "the Authorization header is not one bearer token");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            problems.write(request, response, 401, "token-missing", "this operation needs a bearer token");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code, String detail)
            throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                CHALLENGE + ", error=\"invalid_token\", error_description=\"" + detail + "\"");
        problems.write(request, response, 401, code, detail);
    }
}
