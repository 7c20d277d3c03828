package io.fengyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final String TOPIC = "governance.report.v1";

    @TempDir
    Path directory;

    @Test
    void recordsAndCommittedOffsetsSurviveARestart() throws Exception {
        BrokerSettings settings = BrokerSettings.in(directory.resolve("kafka"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            createTopic(broker);
            send(broker, "one", "two");
            assertThat(consume(broker, 2)).containsExactly("one", "two");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            send(broker, "three");
            assertThat(consume(broker, 1)).containsExactly("three");
        }
    }

    @Test
    void anUnknownTopicIsNotCreatedByAccident() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            assertThatThrownBy(() -> send(broker, "lost")).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void temporaryDataAreDeletedAndGivenAddressesAreUsed() {
        Path kept = directory.resolve("kept");
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.in(kept).boundTo("0.0.0.0").advertisedAs("localhost"))) {
            assertThat(broker.bootstrapServers()).startsWith("localhost:");
        }
        assertThat(Files.exists(kept.resolve("meta.properties"))).isTrue();
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(EmbeddedBroker broker, String... values) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0, "max.block.ms", 3_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
            }
        }
    }

    private static List<String> consume(EmbeddedBroker broker, int wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "points",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int tries = 0; tries < 50 && values.size() < wanted; tries++) {
                consumer.poll(Duration.ofMillis(300)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
