package io.fengyi.points.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What registry-service told about the holder of an account; the balance lies in the ledger.
 *
 * @param id the worker id
 * @param toldAt time of the last event taken in; older ones are ignored
 */
@Document("accounts")
public record Account(
        @Id String id,
        @Nullable String workerType,
        @Nullable String communityCode,
        State state,
        Instant openedAt,
        @Nullable Instant toldAt) {
    /** A closed account keeps its chain under a dead pseudonym. */
    public enum State {
        OPEN,
        CLOSED
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
