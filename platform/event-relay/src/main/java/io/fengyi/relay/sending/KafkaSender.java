package io.fengyi.relay.sending;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.fengyi.http.Trace;
import io.fengyi.relay.UnsentEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as CloudEvents in Kafka binary mode; they are safe when all replicas have acknowledged them. */
final class KafkaSender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final KafkaProducer<String, byte[]> producer;
    private final URI source;

    KafkaSender(Map<String, Object> settings, String service) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4_194_304L);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        this.producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
        this.source = URI.create("/fengyi/" + service);
    }

    /** Hands the event over; throws {@link NotSent} if that is not possible. */
    Future<?> begin(UnsentEvent event) {
        try {
            Future<?> acknowledgement = producer.send(record(event));
            if (acknowledgement.isDone()) {
                await(event, acknowledgement);
            }
            return acknowledgement;
        } catch (org.apache.kafka.common.KafkaException e) {
            throw new NotSent(event, e);
        }
    }

    /** Returns when the event is safe; throws {@link NotSent} otherwise (it may then have been sent all the same). */
    void await(UnsentEvent event, Future<?> acknowledgement) {
        try {
            acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(event, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotSent(event, e);
        }
    }

    private ProducerRecord<String, byte[]> record(UnsentEvent event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.eventId())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.key())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:fengyi:schema:" + event.type()))
                .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8));
        CloudEvent cloudEvent = builder.build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(event.topic(), event.key()).writeBinary(cloudEvent);
        String traceparent = event.traceparent();
        if (traceparent != null) {
            record.headers().add(Trace.HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /** Kafka did not acknowledge in time. */
    static final class NotSent extends RuntimeException {
        NotSent(UnsentEvent event, Throwable cause) {
            super(event.type() + " " + event.eventId(), cause);
        }
    }
}
