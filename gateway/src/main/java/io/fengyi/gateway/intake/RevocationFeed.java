package io.fengyi.gateway.intake;

import io.fengyi.gateway.revocation.RevokedTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the revocations of the last token life from the topic itself and then follows it: assigned partitions, no
 * group, nothing committed. A broker that is down leaves the gateway working with what it knows.
 */
@Component
class RevocationFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final RevocationSettings settings;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    RevocationFeed(RevocationSettings settings, RevokedTokens revoked, Clock clock) {
        this.settings = settings;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.kafkaServers().isBlank()) {
            log.info("event=revocations-not-followed reason=no-kafka-servers");
            return;
        }
        running = true;
        Thread follower = new Thread(this::run, "revocations");
        follower.setDaemon(true);
        follower.start();
        thread = follower;
    }

    @Override
    public void stop() {
        running = false;
        Consumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        Thread follower = thread;
        if (follower != null) {
            follower.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> opened = open()) {
                consumer = opened;
                if (assign(opened)) {
                    follow(opened);
                }
            } catch (WakeupException | InterruptException stopped) {
                log.debug("event=revocations-stopped");
            } catch (KafkaException e) {
                log.warn("event=revocations-interrupted reason={}", e.toString());
            }
            pause();
        }
    }

    private Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.kafkaServers(),
                        "client.id",
                        "gateway-revocations",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private boolean assign(Consumer<String, byte[]> opened) {
        List<TopicPartition> partitions = opened.partitionsFor(settings.topic()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return false;
        }
        opened.assign(partitions);
        long since = clock.instant().minus(settings.kept()).toEpochMilli();
        Map<TopicPartition, Long> from =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> since));
        opened.offsetsForTimes(from).forEach((partition, found) -> {
            if (found == null) {
                opened.seekToEnd(List.of(partition));
            } else {
                opened.seek(partition, found.offset());
            }
        });
        return true;
    }

    private void follow(Consumer<String, byte[]> opened) {
        while (running) {
            opened.poll(POLL).forEach(this::accept);
            revoked.forgetBefore(clock.instant());
        }
    }

    void accept(ConsumerRecord<String, byte[]> event) {
        String type = text(event.headers().lastHeader("ce_type"));
        if (!type.contains(".TokensRevoked.") && !type.contains(".AccountDisabled.")) {
            return;
        }
        try {
            JsonNode body = json.readTree(event.value());
            Instant at = time(body.path("issuedUntil").asString(""), event.timestamp());
            String family = body.path("family").asString("");
            String account = body.path("accountId").asString("");
            if (!family.isBlank()) {
                revoked.revokeFamily(family, at);
            } else if (!account.isBlank()) {
                revoked.revokeAccount(account, at);
            }
        } catch (JacksonException unreadable) {
            log.warn("event=revocation-unreadable offset={}", event.offset());
        }
    }

    /** By the clock that dates tokens; the event's own {@code ce_time} is business time, which a demo sets. */
    private static Instant time(String issuedUntil, long fallback) {
        try {
            return issuedUntil.isEmpty()
                    ? Instant.ofEpochMilli(fallback)
                    : OffsetDateTime.parse(issuedUntil).toInstant();
        } catch (DateTimeException malformed) {
            return Instant.ofEpochMilli(fallback);
        }
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
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
