package io.fengyi.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that the gateway itself answers with a problem. The code is the key of its title and detail in the
 * bundles {@code problems-gateway}; the arguments are the offending values.
 */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final @Nullable Duration retryAfter;

    private Refusal(int status, String code, @Nullable Duration retryAfter, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.arguments = arguments;
    }

    public static Refusal of(int status, String code, Object... arguments) {
        return new Refusal(status, code, null, arguments);
    }

    /** As {@link #of}, with {@code Retry-After} in whole seconds, at least 1. */
    public static Refusal forNow(int status, String code, Duration retryAfter, Object... arguments) {
        return new Refusal(status, code, retryAfter, arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
