package io.fengyi.points.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from.
 *
 * @param type the fact or command, for example {@code REPORT_VERIFIED} or {@code redemption}
 * @param subject the evidence or thing, for example a report id
 * @param eventId the event that told us, or the hashed idempotency key of a command
 * @param by the account or client that decided, when a person or partner did
 * @param ruleId the rule that paid, with the book version
 */
public record Source(
        String type,
        String subject,
        @Nullable String eventId,
        @Nullable String by,
        @Nullable String ruleId,
        @Nullable Integer bookVersion) {
    public static Source of(String type, String subject, @Nullable String eventId, @Nullable String by) {
        return new Source(type, subject, eventId, by, null, null);
    }

    public static Source system(String type, String subject) {
        return of(type, subject, null, null);
    }

    public Source under(String ruleId, int bookVersion) {
        return new Source(type, subject, eventId, by, ruleId, bookVersion);
    }
}
