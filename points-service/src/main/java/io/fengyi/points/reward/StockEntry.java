package io.fengyi.points.reward;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One movement of stock, never changed; unique by reward and seq, and by reward and key. */
@Document("stock_entries")
public record StockEntry(
        @Id String id,
        String rewardId,
        long seq,
        String key,
        StockLevel.Move move,
        long quantity,
        StockLevel after,
        Instant at) {}
