package io.fengyi.relay.sending;

import io.fengyi.relay.EventRelay;
import io.fengyi.relay.RelaySource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A few threads, each for a share of the keys, so that one key is never sent by two of them at once. A thread takes
 * together whatever waits: many events cost little more than one, and a single one does not wait for others.
 *
 * <p>After a failure the lanes rest and forget their queues: what waits stands in the store, and the sweep finds it.
 */
final class RelayLanes implements EventRelay, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLanes.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int QUEUE = 10_000;
    private static final int AT_ONCE = 50;

    private final Map<String, RelaySource> sources;
    private final OutboxDrain drain;
    private final List<Lane> lanes = new ArrayList<>();
    private volatile long restUntil = System.nanoTime();
    private volatile boolean running;

    RelayLanes(List<RelaySource> sources, OutboxDrain drain, int lanes) {
        this.sources = sources.stream().collect(Collectors.toMap(RelaySource::collection, Function.identity()));
        this.drain = drain;
        for (int i = 0; i < lanes; i++) {
            this.lanes.add(new Lane(i));
        }
    }

    private record Work(RelaySource source, String key) {}

    @Override
    public void nudge(String collection, String key) {
        RelaySource source = sources.get(collection);
        if (source == null) {
            throw new IllegalArgumentException("no RelaySource bean for collection " + collection);
        }
        if (!resting()) {
            lanes.get(Math.floorMod(key.hashCode(), lanes.size())).offer(new Work(source, key));
        }
    }

    boolean resting() {
        return System.nanoTime() - restUntil < 0;
    }

    /** Keys that wait or are being sent. */
    int busy() {
        return lanes.stream().mapToInt(lane -> lane.open.get()).sum();
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach(Lane::begin);
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(Lane::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Lane implements Runnable {

        private final int number;
        private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>(QUEUE);
        private final Set<Work> queued = ConcurrentHashMap.newKeySet();
        private final AtomicInteger open = new AtomicInteger();
        private volatile Thread thread = new Thread(this);

        Lane(int number) {
            this.number = number;
        }

        void offer(Work work) {
            if (queued.add(work)) {
                open.incrementAndGet();
                if (!queue.offer(work)) {
                    queued.remove(work);
                    open.decrementAndGet();
                }
            }
        }

        void begin() {
            thread = new Thread(this, "relay-" + number);
            thread.setDaemon(true);
            thread.start();
        }

        void end() {
            Thread worker = thread;
            try {
                worker.join(Duration.ofSeconds(3).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker.interrupt();
        }

        @Override
        public void run() {
            while (running || !queue.isEmpty()) {
                try {
                    Work first = queue.poll(100, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        List<Work> batch = new ArrayList<>(List.of(first));
                        queue.drainTo(batch, AT_ONCE - 1);
                        batch.forEach(queued::remove);
                        work(batch);
                        open.addAndGet(-batch.size());
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void work(List<Work> batch) {
            Map<RelaySource, List<String>> keys = batch.stream()
                    .collect(Collectors.groupingBy(
                            Work::source, LinkedHashMap::new, Collectors.mapping(Work::key, Collectors.toList())));
            keys.forEach(this::work);
        }

        private void work(RelaySource source, List<String> keys) {
            if (resting()) {
                return;
            }
            try {
                drain.drain(source, keys);
            } catch (RuntimeException e) {
                restUntil = System.nanoTime() + REST.toNanos();
                log.warn(
                        "event=relay collection={} ids={} hop=postponed reason={}",
                        source.collection(),
                        keys,
                        e.toString());
            }
        }
    }
}
