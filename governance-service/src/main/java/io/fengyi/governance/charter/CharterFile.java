package io.fengyi.governance.charter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a charter, as its door shows it. */
public record CharterFile(
        String id,
        long version,
        CharterText words,
        int number,
        CharterState state,
        boolean inForce,
        @Nullable Instant publishedAt) {

    static CharterFile of(Charter charter, boolean inForce) {
        return new CharterFile(
                charter.id(),
                charter.currentVersion(),
                charter.words(),
                charter.number(),
                charter.state(),
                inForce,
                charter.publishedAt());
    }
}
