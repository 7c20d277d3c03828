package io.fengyi.access.audit;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, why, and how it ended. Never put personal data in it: subjects are ids.
 *
 * @param actor account, partner or service; {@code anonymous} without one
 * @param action noun and verb, e.g. {@code phone.unmask}
 * @param subject id of the person or thing concerned
 * @param purpose what the caller gave as reason; null where none is asked for
 */
public record AuditEntry(
        String actor,
        String clientId,
        List<String> roles,
        String action,
        String subject,
        @Nullable String purpose,
        Outcome outcome) {

    private static final int LONGEST = 512;

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public AuditEntry {
        roles = List.copyOf(roles);
        action = cut(action);
        subject = cut(subject);
        purpose = purpose == null ? null : cut(purpose);
    }

    public static AuditEntry of(
            Caller caller, String action, String subjectId, @Nullable String purpose, Outcome outcome) {
        return new AuditEntry(
                caller.isAnonymous() ? "anonymous" : caller.accountId(),
                caller.clientId(),
                caller.roles().stream().sorted().map(Role::name).toList(),
                action,
                subjectId,
                purpose,
                outcome);
    }

    /** Something that was done. */
    public static AuditEntry done(Caller caller, String action, String subjectId, @Nullable String purpose) {
        return of(caller, action, subjectId, purpose, Outcome.DONE);
    }

    /** Something that was refused. */
    public static AuditEntry refused(Caller caller, String action, String subjectId, @Nullable String purpose) {
        return of(caller, action, subjectId, purpose, Outcome.REFUSED);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
