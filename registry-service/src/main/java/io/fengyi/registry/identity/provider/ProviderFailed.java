package io.fengyi.registry.identity.provider;

import org.jspecify.annotations.Nullable;

/** A vendor did not do what was asked; the message holds no secret, phone or openid. */
public class ProviderFailed extends RuntimeException {

    ProviderFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
