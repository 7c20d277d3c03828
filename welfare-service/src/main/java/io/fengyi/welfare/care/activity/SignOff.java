package io.fengyi.welfare.care.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department says that its part is done.
 *
 * @param note the result
 * @param by account
 * @param key idempotency key of the request
 */
public record SignOff(
        String unit,
        String note,
        Instant at,
        String by,
        @Nullable String key) {}
