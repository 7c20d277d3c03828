package io.fengyi.governance.rolemodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param by account of staff, or who else: {@link #PERSON}, {@link #PUBLIC}, {@link #SYSTEM}
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record RoleModelStep(
        RoleModelCommand command,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String key) {

    RoleModelStep withoutReason() {
        return new RoleModelStep(command, at, by, null, key);
    }

    /** The role model themselves. */
    public static final String PERSON = "PERSON";

    public static final String PUBLIC = "PUBLIC";

    /** The platform itself: at the end of the consent, or after an erasure. */
    public static final String SYSTEM = "SYS";
}
