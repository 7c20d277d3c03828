package io.fengyi.governance.report.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to the case.
 *
 * @param what the command's path segment, or what the system did
 * @param from state before; null at creation
 * @param by in which standing it was done
 * @param actorId account of the member of staff; never the reporter's
 * @param reason code, for example of a rejection
 * @param note free text; can be removed for good
 * @param key idempotency key of the request, so that a repeat finds its own effect
 */
public record HistoryStep(
        int seq,
        String what,
        @Nullable String from,
        String to,
        String by,
        @Nullable String actorId,
        @Nullable String unit,
        Instant at,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String key) {

    public HistoryStep withoutNote() {
        return new HistoryStep(seq, what, from, to, by, actorId, unit, at, reason, null, key);
    }
}
