package io.fengyi.learning.themepackage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version; it never changes.
 *
 * @param number from 1
 * @param by account that entered it
 * @param key idempotency key of the request
 * @param publishedAt null until it is published
 */
public record PackageVersion(
        int number,
        PackageContent content,
        Instant enteredAt,
        String by,
        @Nullable String key,
        @Nullable Instant publishedAt) {

    PackageVersion published(Instant at) {
        return new PackageVersion(number, content, enteredAt, by, key, at);
    }

    boolean isPublished() {
        return publishedAt != null;
    }
}
