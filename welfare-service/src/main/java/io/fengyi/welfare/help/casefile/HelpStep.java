package io.fengyi.welfare.help.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to the request.
 *
 * @param what the command's path segment, or what the system did
 * @param from state before; null at the beginning
 * @param by in which standing it was done
 * @param actorId account of the member of staff; never the requester's
 * @param reason code, for what the system did
 * @param note sealed text; null when there is none, or once deleted
 * @param open the requester reads the note
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record HelpStep(
        int seq,
        String what,
        @Nullable String from,
        String to,
        String by,
        @Nullable String actorId,
        @Nullable String department,
        Instant at,
        @Nullable String reason,
        @Nullable Sealed note,
        boolean open,
        @Nullable String key) {

    public HelpStep withoutNote() {
        return new HelpStep(seq, what, from, to, by, actorId, department, at, reason, null, open, key);
    }
}
