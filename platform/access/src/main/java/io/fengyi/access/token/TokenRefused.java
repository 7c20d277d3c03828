package io.fengyi.access.token;

import org.springframework.security.core.AuthenticationException;

/** This token opens nothing; 401 with the code {@code token-invalid}, {@code token-expired} or {@code token-revoked}. */
public class TokenRefused extends AuthenticationException {

    private final String code;

    TokenRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    TokenRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
