package io.fengyi.gateway.intake;

import io.fengyi.gateway.live.ChangedFigures;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears that something happened in a service, without reading what: every domain topic from its end, no group, nothing
 * committed. Changes are told at most once a second.
 */
@Component
class FigureFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FigureFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Topics that say something about an account or a person but change no figure. */
    private static final Set<String> SILENT = Set.of("account", "consent", "privacy", "media");

    private final RevocationSettings settings;
    private final ChangedFigures figures;
    private final Set<String> dirty = new HashSet<>();
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    FigureFeed(RevocationSettings settings, ChangedFigures figures) {
        this.settings = settings;
        this.figures = figures;
    }

    @Override
    public void start() {
        if (settings.kafkaServers().isBlank()) {
            log.info("event=figures-not-followed reason=no-kafka-servers");
            return;
        }
        running = true;
        Thread follower = new Thread(this::run, "figures");
        follower.setDaemon(true);
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean again = false;
        while (running) {
            try (Consumer<byte[], byte[]> opened = open()) {
                consumer = opened;
                follow(opened, again);
            } catch (WakeupException | InterruptException stopped) {
                log.debug("event=figures-stopped");
            } catch (KafkaException e) {
                log.warn("event=figures-interrupted reason={}", e.toString());
            }
            again = true;
            pause();
        }
    }

    private Consumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.kafkaServers(),
                        "client.id",
                        "gateway-figures",
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

    /** @param again whether news may have been missed since the last connection */
    private void follow(Consumer<byte[], byte[]> opened, boolean again) {
        Set<TopicPartition> followed = new HashSet<>(partitions(opened));
        opened.assign(followed);
        opened.seekToEnd(followed);
        followed.forEach(opened::position);
        if (again) {
            dirty.addAll(figures.services());
        }
        long looked = System.nanoTime();
        long told = 0;
        while (running) {
            if (!followed.isEmpty()) {
                opened.poll(POLL).forEach(record -> dirty.add(serviceOf(record.topic())));
            } else {
                pause();
            }
            long now = System.nanoTime();
            if (!dirty.isEmpty() && now - told >= TELL.toNanos()) {
                figures.changed(List.copyOf(dirty));
                dirty.clear();
                told = now;
            }
            if (now - looked >= LOOK_FOR_TOPICS.toNanos()) {
                followNewTopics(opened, followed);
                looked = now;
            }
        }
    }

    /** All that stands in a topic that has just appeared is news. */
    private void followNewTopics(Consumer<byte[], byte[]> opened, Set<TopicPartition> followed) {
        Set<TopicPartition> appeared = partitions(opened);
        appeared.removeAll(followed);
        if (appeared.isEmpty()) {
            return;
        }
        followed.addAll(appeared);
        opened.assign(followed);
        opened.seekToBeginning(appeared);
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> opened) {
        Set<TopicPartition> found = new HashSet<>();
        opened.listTopics().forEach((topic, partitions) -> {
            if (changesFigures(topic)) {
                partitions.forEach(partition -> found.add(new TopicPartition(topic, partition.partition())));
            }
        });
        return found;
    }

    boolean changesFigures(String topic) {
        String[] name = topic.split("\\.");
        return name.length == 3
                && name[2].startsWith("v")
                && figures.services().contains(name[0])
                && !SILENT.contains(name[1]);
    }

    private static String serviceOf(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    private void pause() {
        if (!running) {
            return;
        }
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
