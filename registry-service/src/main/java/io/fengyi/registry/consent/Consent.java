package io.fengyi.registry.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One consent and what became of it.
 *
 * @param withdrawnAt null while it was not taken back
 * @param inForce false once it is withdrawn or a newer version was agreed to
 */
public record Consent(
        String id,
        Purpose purpose,
        String version,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        boolean inForce) {}
