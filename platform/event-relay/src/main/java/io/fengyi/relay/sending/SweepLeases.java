package io.fengyi.relay.sending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * Shares the sweep among the instances of a service: a partition is swept by the holder of its lease. A lease that ran
 * out is taken over with a higher term, and an old holder that wakes up finds the term changed.
 */
final class SweepLeases {

    static final int PARTITIONS = 4;
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final MongoCollection<Document> leases;
    private final Clock systemClock;
    private final String owner;

    SweepLeases(MongoCollection<Document> leases, Clock systemClock, String owner) {
        this.leases = leases;
        this.systemClock = systemClock;
        this.owner = owner;
    }

    static int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    /** Takes or renews the lease; false while another instance holds it. */
    boolean hold(int partition) {
        Instant now = systemClock.instant();
        Date until = Date.from(now.plus(LEASE));
        String id = "sweep-" + partition;
        long ours = leases.updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner)), Updates.set("until", until))
                .getMatchedCount();
        if (ours == 1) {
            return true;
        }
        long expired = leases.updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.lt("until", Date.from(now))),
                        Updates.combine(
                                Updates.set("owner", owner), Updates.set("until", until), Updates.inc("term", 1L)))
                .getMatchedCount();
        return expired == 1 || first(id, until);
    }

    private boolean first(String id, Date until) {
        try {
            leases.insertOne(new Document("_id", id)
                    .append("owner", owner)
                    .append("until", until)
                    .append("term", 1L));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) {
                throw e;
            }
            return false;
        }
    }

    void release() {
        leases.updateMany(Filters.eq("owner", owner), Updates.set("until", new Date(0)));
    }
}
