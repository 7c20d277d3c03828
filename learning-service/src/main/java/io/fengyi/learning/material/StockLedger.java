package io.fengyi.learning.material;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Moves copies in and out: read the last entry, check, insert the next. Check, decrement and hand-out are one write, and
 * the unique (material, seq) decides between two; the lock per stripe of materials only saves retries.
 */
@Component
class StockLedger {

    private static final int STRIPES = 64;
    private static final String MATERIAL = "materialId";

    private final MongoOperations mongo;
    private final Clock clock;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    StockLedger(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    /** Copies that are left. */
    long stock(String materialId) {
        return head(materialId).map(StockEntry::stock).orElse(0L);
    }

    StockEntry takeStock(Material material, long copies, String reason, String by, @Nullable String key) {
        return append(material, StockEntry.Move.STOCK_TAKING, copies, null, reason, by, key);
    }

    /** @throws Conflict 409 {@code out-of-stock}, and nothing has changed */
    StockEntry handOut(Material material, long copies, Recipient recipient, String by, @Nullable String key) {
        return append(material, StockEntry.Move.HAND_OUT, copies, recipient, null, by, key);
    }

    private StockEntry append(
            Material material,
            StockEntry.Move move,
            long copies,
            @Nullable Recipient recipient,
            @Nullable String reason,
            String by,
            @Nullable String key) {
        ReentrantLock stripe = stripes[Math.floorMod(material.id().hashCode(), STRIPES)];
        stripe.lock();
        try {
            return OptimisticRetry.run(() -> {
                StockEntry known = key == null ? null : withKey(key).orElse(null);
                return known != null ? known : mongo.insert(next(material, move, copies, recipient, reason, by, key));
            });
        } finally {
            stripe.unlock();
        }
    }

    private StockEntry next(
            Material material,
            StockEntry.Move move,
            long copies,
            @Nullable Recipient recipient,
            @Nullable String reason,
            String by,
            @Nullable String key) {
        Optional<StockEntry> head = head(material.id());
        long before = head.map(StockEntry::stock).orElse(0L);
        long after = move == StockEntry.Move.HAND_OUT ? before - copies : before + copies;
        if (after < 0) {
            throw new Conflict("out-of-stock", "copies: " + copies + " (in stock: " + before + ")");
        }
        Instant now = clock.instant();
        return new StockEntry(
                Ids.next(move == StockEntry.Move.HAND_OUT ? "hnd" : "stk"),
                material.id(),
                head.map(StockEntry::seq).orElse(0L) + 1,
                move,
                copies,
                after,
                material.kind(),
                material.title(),
                material.area(),
                recipient,
                reason,
                now,
                BusinessDay.of(now),
                by,
                key);
    }

    /** What a worker got, oldest first. */
    List<StockEntry> handedTo(String workerId) {
        Criteria own = Criteria.where("recipient.id")
                .is(workerId)
                .and("recipient.kind")
                .is(Recipient.Kind.WORKER);
        return mongo.find(new Query(own).with(Sort.by("_id")), StockEntry.class);
    }

    /** A worker's hand-outs stay counted, and nothing leads to the person any more. */
    long cut(String workerId) {
        return mongo.getCollection(mongo.getCollectionName(StockEntry.class))
                .updateMany(
                        Filters.and(Filters.eq("recipient._id", workerId), Filters.eq("recipient.kind", "WORKER")),
                        Updates.set("recipient._id", Ids.next("gon")))
                .getModifiedCount();
    }

    private Optional<StockEntry> head(String materialId) {
        Query newest = new Query(Criteria.where(MATERIAL).is(materialId))
                .with(Sort.by(Sort.Direction.DESC, MATERIAL, "seq"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(newest, StockEntry.class));
    }

    private Optional<StockEntry> withKey(String key) {
        return Optional.ofNullable(mongo.findOne(new Query(Criteria.where("key").is(key)), StockEntry.class));
    }
}
