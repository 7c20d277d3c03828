package io.fengyi.learning.material;

import java.time.Instant;
import java.util.Objects;

/**
 * A hand-out as its door shows it.
 *
 * @param recipientName handle of a worker, else the id
 * @param stock copies left after it
 */
public record HandOutFile(
        String id,
        String materialId,
        String title,
        MaterialKind kind,
        long copies,
        Recipient.Kind recipientKind,
        String recipientName,
        long stock,
        Instant at) {

    static HandOutFile of(StockEntry entry, String recipientName) {
        return new HandOutFile(
                entry.id(),
                entry.materialId(),
                entry.title(),
                entry.kind(),
                entry.copies(),
                Objects.requireNonNull(entry.recipient()).kind(),
                recipientName,
                entry.stock(),
                entry.at());
    }
}
