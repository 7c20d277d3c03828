package io.fengyi.learning.classsession;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a session.
 *
 * @param command planning, change, opening, holding, cancellation or annulment
 * @param by account, or {@link #SYSTEM}
 * @param key idempotency key of the request
 */
public record SessionStep(
        String command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    static final String SYSTEM = "learning-service";

    static SessionStep bySystem(String command, Instant at) {
        return new SessionStep(command, at, SYSTEM, null, null);
    }
}
