package io.fengyi.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs in this process; stopped once, from the gateway back to the store, whoever asks for it. */
final class RunningParts {

    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    private final Map<Part, AutoCloseable> running = new EnumMap<>(Part.class);
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean stopping;

    RunningParts(Progress progress) {
        this.progress = progress;
    }

    /** Registered before anything starts, so that an interrupted start is cleaned up too. */
    void stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-fengyi"));
    }

    void add(Part part, AutoCloseable closing) {
        synchronized (running) {
            if (!stopping) {
                running.put(part, closing);
                return;
            }
        }
        close(part, closing);
    }

    void stop() {
        List<Map.Entry<Part, AutoCloseable>> parts;
        synchronized (running) {
            if (stopping) {
                return;
            }
            stopping = true;
            parts = new ArrayList<>(running.entrySet());
        }
        progress.say("正在停止", "stopping");
        parts.sort(Map.Entry.comparingByKey(Comparator.reverseOrder()));
        parts.stream()
                .filter(part -> part.getKey().isApplication())
                .parallel()
                .forEach(part -> close(part.getKey(), part.getValue()));
        parts.stream()
                .filter(part -> !part.getKey().isApplication())
                .forEach(part -> close(part.getKey(), part.getValue()));
        progress.say("已停止，数据已保存", "stopped, data are saved");
        stopped.countDown();
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private static void close(Part part, AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception e) {
            LOG.error("{} did not stop cleanly", part.title(), e);
        }
    }
}
