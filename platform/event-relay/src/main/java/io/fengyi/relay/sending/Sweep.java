package io.fengyi.relay.sending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.RelaySource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Finds, slowly, what a crash or an outage left in the outboxes. */
final class Sweep implements SmartLifecycle, Runnable {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration OLD = Duration.ofSeconds(2);
    private static final int BATCH = 1_000;

    private final MongoDatabase database;
    private final List<RelaySource> sources;
    private final RelayLanes lanes;
    private final SweepLeases leases;
    private final Clock systemClock;
    private volatile boolean running;

    Sweep(MongoDatabase database, List<RelaySource> sources, RelayLanes lanes, SweepLeases leases, Clock systemClock) {
        this.database = database;
        this.sources = sources;
        this.lanes = lanes;
        this.leases = leases;
        this.systemClock = systemClock;
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this, "relay-sweep");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            leases.release();
        } catch (RuntimeException e) {
            log.info("event=sweep hop=lease-not-released reason={}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void run() {
        while (running) {
            boolean more = false;
            try {
                more = sweep();
            } catch (RuntimeException e) {
                log.warn("event=sweep hop=postponed reason={}", e.toString());
            }
            pause(more);
        }
    }

    /** True when there may be more than one batch. */
    private boolean sweep() {
        boolean[] held = new boolean[SweepLeases.PARTITIONS];
        for (int partition = 0; partition < held.length; partition++) {
            held[partition] = leases.hold(partition);
        }
        if (lanes.resting()) {
            return false;
        }
        boolean more = false;
        Date before = Date.from(systemClock.instant().minus(OLD));
        for (RelaySource source : sources) {
            List<Document> left = database.getCollection(source.collection())
                    .find(Filters.lt(Outbox.FIELD + ".since", before))
                    .projection(Projections.include(source.keyField()))
                    .sort(Sorts.ascending(Outbox.FIELD + ".since"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            for (Document document : left) {
                String key = String.valueOf(document.get(source.keyField()));
                if (held[SweepLeases.partitionOf(key)]) {
                    lanes.nudge(source.collection(), key);
                }
            }
            more |= left.size() == BATCH;
        }
        return more;
    }

    private void pause(boolean more) {
        long end = System.nanoTime() + PAUSE.toNanos();
        while (running && System.nanoTime() < end && !(more && lanes.busy() == 0)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
