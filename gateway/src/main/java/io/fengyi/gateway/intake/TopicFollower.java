package io.fengyi.gateway.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads topics in a thread of its own: assigned partitions, no group, nothing committed. A broker that is down leaves
 * the gateway working with what it knows; the follower connects again after a pause.
 */
abstract class TopicFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final String name;
    private final String kafkaServers;
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    /**
     * @param name of the thread, and of the client after {@code gateway-}
     * @param kafkaServers blank: follows nothing
     */
    TopicFollower(String name, String kafkaServers) {
        this.name = name;
        this.kafkaServers = kafkaServers;
    }

    /**
     * Reads while {@link #isRunning()}; returns early to connect anew after a pause.
     *
     * @param again whether news may have been missed since the last connection
     */
    abstract void follow(Consumer<byte[], byte[]> opened, boolean again);

    @Override
    public void start() {
        if (kafkaServers.isBlank()) {
            log.info("event={}-not-followed reason=no-kafka-servers", name);
            return;
        }
        running = true;
        Thread follower = new Thread(this::run, name);
        follower.setDaemon(true);
        follower.start();
        thread = follower;
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A few seconds; {@link #stop()} ends it. */
    final void pause() {
        if (running) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void run() {
        boolean again = false;
        while (running) {
            try (Consumer<byte[], byte[]> opened = open()) {
                consumer = opened;
                follow(opened, again);
            } catch (WakeupException | InterruptException stopped) {
                log.debug("event={}-stopped", name);
            } catch (KafkaException e) {
                log.warn("event={}-interrupted reason={}", name, e.toString());
            }
            again = true;
            pause();
        }
    }

    private Consumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafkaServers,
                        "client.id",
                        "gateway-" + name,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
