package io.fengyi.embedded.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what TTL indexes have let expire, once a minute as MongoDB does; clean-up only, never in time for a decision. */
final class ExpiryReaper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryReaper.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-expiry");
        thread.setDaemon(true);
        return thread;
    });

    private ExpiryReaper(StoreBackend backend) {
        var unused = timer.scheduleWithFixedDelay(
                () -> sweep(backend), INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    static ExpiryReaper watching(StoreBackend backend) {
        return new ExpiryReaper(backend);
    }

    private static void sweep(StoreBackend backend) {
        Instant now = backend.getClock().instant();
        for (String name : backend.databaseNames()) {
            try {
                if (backend.resolveDatabase(name) instanceof StoreDatabase database) {
                    database.deleteExpired(now);
                }
            } catch (RuntimeException e) {
                LOG.warn("Expired documents of {} stay until the next round", name, e);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
