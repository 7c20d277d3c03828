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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the revocations of the last token life from the topic itself and then follows it.
 */
@Component
class RevocationFeed extends TopicFollower {

    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RevocationSettings settings;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RevocationFeed(RevocationSettings settings, RevokedTokens revoked, Clock clock) {
        super("revocations", settings.kafkaServers());
        this.settings = settings;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    void follow(Consumer<byte[], byte[]> opened, boolean again) {
        if (!assign(opened)) {
            return;
        }
        while (isRunning()) {
            opened.poll(POLL).forEach(this::accept);
            revoked.forgetBefore(clock.instant());
        }
    }

    private boolean assign(Consumer<byte[], byte[]> opened) {
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

    void accept(ConsumerRecord<?, byte[]> event) {
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
}
