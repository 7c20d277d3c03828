package io.fengyi.testsupport;

import io.fengyi.contracts.EventContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Plays the other services on the broker: publishes their events and sees every event that was published. */
public final class TestEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonMapper JSON = new JsonMapper();

    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<TestEvent> seen = new ArrayList<>();

    public TestEvents(String bootstrapServers) {
        Map<String, Object> common = Map.of("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(common);
        Map<String, Object> sending = new HashMap<>(common);
        sending.put("acks", "all");
        sending.put("linger.ms", 0);
        this.producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer());
        Map<String, Object> receiving = new HashMap<>(common);
        receiving.put("enable.auto.commit", false);
        receiving.put("auto.offset.reset", "earliest");
        receiving.put("metadata.max.age.ms", 1_000);
        this.consumer = new KafkaConsumer<>(receiving, new StringDeserializer(), new StringDeserializer());
    }

    /** Publishes a contract record as its service would; returns the event's id. */
    public String publish(Record contractEvent, String key) {
        return publish(contractEvent, key, "evt_" + UUID.randomUUID());
    }

    /** Publishes with a given id, to send the same event again. */
    public String publish(Record contractEvent, String key, String id) {
        return publishAs("", contractEvent, key, id);
    }

    /** Publishes what every service tells alike, as this service would; returns the event's id. */
    public String publishAs(String service, Record contractEvent, String key) {
        return publishAs(service, contractEvent, key, "evt_" + UUID.randomUUID());
    }

    private String publishAs(String service, Record contractEvent, String key, String id) {
        EventContract contract = Objects.requireNonNull(
                contractEvent.getClass().getAnnotation(EventContract.class),
                () -> contractEvent.getClass() + " has no @EventContract");
        String topic = contract.topic().replace(EventContract.SERVICE, service);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/fengyi/" + topic.substring(0, topic.indexOf('.')));
        headers.put("ce_type", contract.type().replace(EventContract.SERVICE, service));
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        publishRaw(topic, key, headers, JSON.writeValueAsString(contractEvent));
        return id;
    }

    /** Publishes an event that was seen once more, unchanged. */
    public void republish(TestEvent event) {
        publishRaw(event.topic(), event.key(), event.headers(), event.body());
    }

    /** Publishes anything, also what no service would. */
    public void publishRaw(String topic, @Nullable String key, Map<String, String> headers, @Nullable String body) {
        ensureTopic(topic);
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Nothing was published to " + topic, e);
        }
    }

    /** The first event of a type about a subject; waits up to 20 s for it. */
    public TestEvent await(String type, String subject) {
        return await(event -> event.type().equals(type) && event.subject().equals(subject), type + " of " + subject);
    }

    /** The first event of a contract type about a subject, as that type; waits up to 20 s for it. */
    public <T extends Record> T await(Class<T> contract, String subject) {
        EventContract declared = Objects.requireNonNull(
                contract.getAnnotation(EventContract.class), () -> contract + " has no @EventContract");
        return await(declared.type(), subject).as(contract);
    }

    /** The first event that fits; waits up to 20 s for it. */
    public synchronized TestEvent await(Predicate<TestEvent> wanted, String description) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<TestEvent> found = seen.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No " + description + " within " + PATIENCE + "; seen: "
                        + seen.stream()
                                .map(e -> e.type() + " of " + e.subject())
                                .toList());
            }
            receive();
        }
    }

    /** Every topic of the broker, its own left out. */
    public synchronized List<String> topics() {
        return consumer.listTopics().keySet().stream()
                .filter(topic -> !topic.startsWith("__"))
                .sorted()
                .toList();
    }

    /** Everything that lies on a topic now, in order per partition. */
    public synchronized List<TestEvent> all(String topic) {
        assignEverything();
        List<TopicPartition> partitions = consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            receive();
        }
        return seen.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /** Everything about a subject that lies on a topic now; what came twice under one id, as it may, is there once. */
    public List<TestEvent> all(String topic, String subject) {
        Set<String> ids = new HashSet<>();
        return all(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .filter(event -> ids.add(event.id()))
                .toList();
    }

    private void receive() {
        assignEverything();
        for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
            Map<String, String> headers = new LinkedHashMap<>();
            for (Header header : message.headers()) {
                headers.put(
                        header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
            }
            seen.add(new TestEvent(
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    message.key() == null ? "" : message.key(),
                    headers,
                    message.value() == null ? "" : message.value()));
        }
    }

    private void assignEverything() {
        List<TopicPartition> partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> !partition.topic().startsWith("__"))
                .map((PartitionInfo partition) -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        List<TopicPartition> added = partitions.stream()
                .filter(partition -> !consumer.assignment().contains(partition))
                .toList();
        if (!added.isEmpty()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
            consumer.assign(partitions);
            positions.forEach(consumer::seek);
            consumer.seekToBeginning(added);
        }
    }

    private void ensureTopic(String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic " + topic + " was not created", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
        producer.close();
        admin.close();
    }
}
