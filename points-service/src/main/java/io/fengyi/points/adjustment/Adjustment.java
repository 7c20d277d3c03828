package io.fengyi.points.adjustment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A grant that one street admin proposes and another one approves. */
@Document("adjustments")
public record Adjustment(
        @Id String id,
        String accountId,
        long amount,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable String entryId,
        @Nullable String idempotencyKey,
        @Version @Nullable Long version) {
    /** PROPOSED → APPROVED. */
    public enum State {
        PROPOSED,
        APPROVED
    }

    Adjustment approved(String by, String entry) {
        return new Adjustment(
                id,
                accountId,
                amount,
                reason,
                State.APPROVED,
                proposedBy,
                proposedAt,
                by,
                entry,
                idempotencyKey,
                version);
    }
}
