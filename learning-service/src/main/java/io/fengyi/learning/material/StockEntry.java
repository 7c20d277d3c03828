package io.fengyi.learning.material;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One movement of stock, written once. The next one's number is unique per material, so of two that read the same stock
 * only one is stored.
 *
 * @param seq 1, 2, 3 … per material
 * @param copies that came in or went out
 * @param stock after it, never negative
 * @param recipient of a hand-out
 * @param reason of a stock-taking
 * @param day business day, for figures
 * @param key idempotency key of the request
 */
@Document("stock_entries")
record StockEntry(
        @Id String id,
        String materialId,
        long seq,
        Move move,
        long copies,
        long stock,
        MaterialKind kind,
        String title,
        String area,
        @Nullable Recipient recipient,
        @Nullable String reason,
        Instant at,
        LocalDate day,
        String by,
        @Nullable String key) {

    /** Which way the copies went. */
    enum Move {
        STOCK_TAKING,
        HAND_OUT
    }
}
