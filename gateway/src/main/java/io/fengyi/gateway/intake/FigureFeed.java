package io.fengyi.gateway.intake;

import io.fengyi.gateway.live.ChangedFigures;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Hears that something happened in a service, without reading what: every domain topic from its end. Changes are told
 * at most once a second.
 */
@Component
class FigureFeed extends TopicFollower {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(5);
    /** Topics that say something about an account or a person but change no figure. */
    private static final Set<String> SILENT = Set.of("account", "consent", "privacy", "media");

    private final ChangedFigures figures;
    private final Set<String> dirty = new HashSet<>();

    FigureFeed(RevocationSettings settings, ChangedFigures figures) {
        super("figures", settings.kafkaServers());
        this.figures = figures;
    }

    @Override
    void follow(Consumer<byte[], byte[]> opened, boolean again) {
        Set<TopicPartition> followed = new HashSet<>(partitions(opened));
        opened.assign(followed);
        opened.seekToEnd(followed);
        followed.forEach(opened::position);
        if (again) {
            dirty.addAll(figures.services());
        }
        long looked = System.nanoTime();
        long told = 0;
        while (isRunning()) {
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
}
