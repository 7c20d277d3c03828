package io.fengyi.welfare.help.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words relayed between requester and staff; neither side learns who the other is.
 *
 * @param from name of the standing
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record HelpMessage(
        int seq,
        String from,
        Instant at,
        Sealed text,
        @Nullable String key) {}
