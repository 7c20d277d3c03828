package io.fengyi.access.token;

import org.springframework.security.core.AuthenticationException;

/** The issuer's signing keys cannot be fetched and none are known: nothing can be said about any token; 503. */
public class KeysUnavailable extends AuthenticationException {

    KeysUnavailable(Throwable cause) {
        super("the keys of the issuer cannot be fetched", cause);
    }
}
