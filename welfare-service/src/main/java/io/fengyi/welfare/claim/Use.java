package io.fengyi.welfare.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A use at the counter.
 *
 * @param useId {@code cus_…}
 * @param day business day, for the figures
 * @param by account of the merchant
 * @param key idempotency key of the scan
 * @param undoneAt when the merchant took it back
 */
public record Use(
        String useId,
        Instant at,
        LocalDate day,
        String by,
        @Nullable String key,
        @Nullable Instant undoneAt) {

    Use undone(Instant now) {
        return new Use(useId, at, day, by, key, now);
    }
}
