package io.fengyi.points.ledger.mongo;

/** An entry that is not as the ledger writes it; nothing can be posted behind it until somebody has looked. */
public final class DamagedEntry extends RuntimeException {
    DamagedEntry(String entryId, RuntimeException cause) {
        super("entry: " + entryId, cause);
    }
}
