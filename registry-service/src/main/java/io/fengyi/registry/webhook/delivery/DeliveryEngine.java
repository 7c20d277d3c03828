package io.fengyi.registry.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Finds what is due and has it sent by a few threads. Any number of instances may share the store: a delivery is claimed
 * for a minute before it is sent, and whoever was too slow notes nothing. Of one endpoint only two are on the way at
 * once, so that a slow receiver never takes all threads.
 */
final class DeliveryEngine implements SmartLifecycle, Runnable {

    static final Duration LEASE = Duration.ofMinutes(1);
    static final int AT_ONCE = 16;
    static final int AT_ONCE_TO_ONE = 2;
    private static final int BATCH = 64;

    /** A call takes ten seconds at most. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(12);

    private static final Logger log = LoggerFactory.getLogger(DeliveryEngine.class);

    private final Deliveries deliveries;
    private final Sending sending;
    private final Clock systemClock;
    private final Duration pause;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<String, Integer> onTheWay = new HashMap<>();
    private volatile ExecutorService threads = none();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    DeliveryEngine(Deliveries deliveries, Sending sending, Clock systemClock, Duration pause) {
        this.deliveries = deliveries;
        this.sending = sending;
        this.systemClock = systemClock;
        this.pause = pause;
    }

    private static ExecutorService none() {
        ExecutorService none = pool();
        none.shutdown();
        return none;
    }

    private static ThreadPoolExecutor pool() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "webhook-delivery");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void start() {
        open();
        stopped = new CountDownLatch(1);
        Thread thread = new Thread(this, "webhook-dispatch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ready to send when asked to, without looking by itself. */
    void open() {
        threads = pool();
    }

    /** Claims nothing more; what is on the way may end. */
    @Override
    public void stop() {
        stopped.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_CALLS.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("event=webhook-stop hop=calls-cut-off"); // they come again when their minute is over
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public void run() {
        CountDownLatch end = stopped;
        try {
            do {
                try {
                    round();
                } catch (RuntimeException e) {
                    log.warn("event=webhook-round hop=postponed reason={}", e.toString());
                }
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due until nothing more can be begun; how many were begun. */
    int round() throws InterruptedException {
        int all = 0;
        int begun;
        do {
            begun = 0;
            for (Delivery due : deliveries.due(systemClock.instant(), busy(), BATCH)) {
                begun += begin(due) ? 1 : 0;
            }
            all += begun;
        } while (begun > 0);
        return all;
    }

    private boolean begin(Delivery due) throws InterruptedException {
        if (threads.isShutdown() || !take(due.endpointId())) {
            return false;
        }
        free.acquire();
        boolean begun = false;
        try {
            Delivery claimed =
                    deliveries.claim(due, systemClock.instant().plus(LEASE)).orElse(null);
            if (claimed != null) {
                threads.execute(() -> send(claimed));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                release(due.endpointId());
            }
        }
    }

    private void send(Delivery claimed) {
        try {
            sending.send(claimed);
        } catch (RuntimeException e) {
            log.warn("event=webhook-send hop=postponed id={} reason={}", claimed.id(), e.toString());
        } finally {
            release(claimed.endpointId());
        }
    }

    private List<String> busy() {
        synchronized (onTheWay) {
            return onTheWay.entrySet().stream()
                    .filter(entry -> entry.getValue() >= AT_ONCE_TO_ONE)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private boolean take(String endpointId) {
        synchronized (onTheWay) {
            int now = onTheWay.getOrDefault(endpointId, 0);
            if (now >= AT_ONCE_TO_ONE) {
                return false;
            }
            onTheWay.put(endpointId, now + 1);
            return true;
        }
    }

    private void release(String endpointId) {
        synchronized (onTheWay) {
            onTheWay.computeIfPresent(endpointId, (id, now) -> now == 1 ? null : now - 1);
        }
        free.release();
    }
}
