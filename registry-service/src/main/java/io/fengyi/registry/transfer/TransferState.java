package io.fengyi.registry.transfer;

import java.util.Map;
import java.util.Set;

/** Where a transfer stands. Source: registry.md 3.4. */
public enum TransferState {
    REQUESTED,
    LETTER_ISSUED,
    RECEIVED,
    DONE,
    REFUSED,
    WITHDRAWN,
    EXPIRED;

    private static final Map<TransferState, Set<TransferState>> NEXT = Map.of(
            REQUESTED, Set.of(LETTER_ISSUED, REFUSED, WITHDRAWN),
            LETTER_ISSUED, Set.of(RECEIVED, REFUSED, WITHDRAWN, EXPIRED),
            RECEIVED, Set.of(DONE, REFUSED, WITHDRAWN, EXPIRED));

    Set<TransferState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
