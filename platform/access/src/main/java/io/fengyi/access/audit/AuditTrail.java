package io.fengyi.access.audit;

import io.fengyi.http.Trace;
import io.fengyi.http.Unavailable;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Appends to the audit trail of this service; there is no way to change or remove an entry.
 *
 * <p>Call it before the answer is given: when the entry cannot be stored, the request fails with 503 and nothing was
 * shown. The unique sequence number is the whole concurrency control between processes; the fair lock only saves
 * retries within this one. Times come from the system clock, never from a business clock that can be set. Source:
 * platform.md 3.6.
 */
public final class AuditTrail {

    static final String COLLECTION = "audit_entries";
    private static final int TRIES = 50;

    private final MongoOperations mongo;
    private final Clock systemClock;
    private final ReentrantLock turn = new ReentrantLock(true);

    AuditTrail(MongoOperations mongo, Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /**
     * Stores the entry behind the last one.
     *
     * @throws Unavailable when it could not be stored (503)
     */
    public void record(AuditEntry entry) {
        turn.lock();
        try {
            for (int i = 0; i < TRIES; i++) {
                if (append(entry)) {
                    return;
                }
            }
        } catch (DataAccessException failed) {
            throw new Unavailable("the audit trail", Duration.ofSeconds(5), failed);
        } finally {
            turn.unlock();
        }
        throw new Unavailable("the audit trail", Duration.ofSeconds(1));
    }

    private boolean append(AuditEntry entry) {
        ChainedEntry next = ChainedEntry.next(
                head(), Ids.next("aud"), systemClock.instant().truncatedTo(ChronoUnit.MILLIS), entry, Trace.id());
        try {
            mongo.insert(next);
            return true;
        } catch (DuplicateKeyException anotherProcessWasFirst) {
            return false;
        }
    }

    private @Nullable ChainedEntry head() {
        return mongo.findOne(
                new Query(Criteria.where("seq").gt(0L))
                        .with(Sort.by(Sort.Direction.DESC, "seq"))
                        .limit(1),
                ChainedEntry.class);
    }
}
