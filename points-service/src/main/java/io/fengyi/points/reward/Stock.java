package io.fengyi.points.reward;

import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The stock of all rewards as an append-only ledger: read the head, check, insert the next under a key, once. The lock
 * per stripe of rewards only saves retries; the unique indexes decide.
 */
@Component
public class Stock {
    private static final int STRIPES = 64;
    private static final String REWARD = "rewardId";

    private final MongoTemplate mongo;
    private final Clock clock;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    Stock(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    public StockLevel level(String rewardId) {
        return head(rewardId).map(StockEntry::after).orElse(StockLevel.NOTHING);
    }

    /**
     * Moves pieces once per key; the same key again changes nothing.
     *
     * @throws OutOfStock when there is nothing to move that way
     */
    public StockLevel move(String rewardId, String key, StockLevel.Move move, long quantity) {
        ReentrantLock stripe = stripes[Math.floorMod(rewardId.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return OptimisticRetry.run(() -> moveOnce(rewardId, key, move, quantity));
        } finally {
            stripe.unlock();
        }
    }

    public boolean has(String rewardId, String key) {
        return withKey(rewardId, key).isPresent();
    }

    /** Recomputes the levels of a reward from its movements; says what is wrong, or null. */
    public @Nullable String fault(String rewardId) {
        List<StockEntry> entries = mongo.find(
                new Query(Criteria.where(REWARD).is(rewardId)).with(Sort.by(REWARD, "seq")), StockEntry.class);
        StockLevel level = StockLevel.NOTHING;
        long seq = 0;
        for (StockEntry entry : entries) {
            seq++;
            boolean follows = entry.seq() == seq
                    && level.allows(entry.move(), entry.quantity())
                    && level.after(entry.move(), entry.quantity()).equals(entry.after());
            if (!follows) {
                return "seq " + seq + " (" + entry.move() + ")";
            }
            level = entry.after();
        }
        return null;
    }

    private StockLevel moveOnce(String rewardId, String key, StockLevel.Move move, long quantity) {
        StockEntry head = head(rewardId).orElse(null);
        StockLevel before = head == null ? StockLevel.NOTHING : head.after();
        Optional<StockEntry> done = withKey(rewardId, key);
        if (done.isPresent()) {
            return before;
        }
        if (!before.allows(move, quantity)) {
            throw new OutOfStock(rewardId, move, before);
        }
        var next = new StockEntry(
                Ids.next("stk"),
                rewardId,
                head == null ? 1 : head.seq() + 1,
                key,
                move,
                quantity,
                before.after(move, quantity),
                clock.instant());
        return mongo.insert(next).after();
    }

    private Optional<StockEntry> head(String rewardId) {
        Query query = new Query(Criteria.where(REWARD).is(rewardId))
                .with(Sort.by(Sort.Direction.DESC, REWARD, "seq"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(query, StockEntry.class));
    }

    private Optional<StockEntry> withKey(String rewardId, String key) {
        return Optional.ofNullable(mongo.findOne(
                new Query(Criteria.where(REWARD).is(rewardId).and("key").is(key)), StockEntry.class));
    }
}
