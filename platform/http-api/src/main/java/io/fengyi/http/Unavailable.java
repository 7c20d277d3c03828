package io.fengyi.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that is needed to answer does not answer itself; 503 with {@code Retry-After}. */
public class Unavailable extends RuntimeException {

    private final Duration retryAfter;

    public Unavailable(String what, Duration retryAfter) {
        this(what, retryAfter, null);
    }

    public Unavailable(String what, Duration retryAfter, @Nullable Throwable cause) {
        super(what + " does not answer", cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
