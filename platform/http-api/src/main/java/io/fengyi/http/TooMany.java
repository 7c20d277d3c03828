package io.fengyi.http;

import java.time.Duration;

/** A limit per person, device or address is used up; answers 429 with {@code Retry-After}. */
public class TooMany extends RuntimeException {

    private final String code;
    private final Duration retryAfter;

    public TooMany(String code, String message, Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public String code() {
        return code;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
