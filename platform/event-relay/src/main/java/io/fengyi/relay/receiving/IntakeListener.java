package io.fengyi.relay.receiving;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.fengyi.http.Trace;
import io.fengyi.relay.PoisonEvent;
import io.fengyi.relay.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/** Reads CloudEvents from records and hands them to the service. */
final class IntakeListener implements MessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(IntakeListener.class);

    private final ServiceIntake intake;

    IntakeListener(ServiceIntake intake) {
        this.intake = intake;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        Header traceparent = record.headers().lastHeader(Trace.HEADER);
        Trace.begin(traceparent == null ? null : new String(traceparent.value(), StandardCharsets.US_ASCII));
        try {
            ReceivedEvent event = read(record);
            log.debug("event={} id={} hop=received", event.type(), event.id());
            intake.accept(event, Instant.ofEpochMilli(record.timestamp()));
            log.info("event={} id={} hop=done", event.type(), event.id());
        } finally {
            Trace.end();
        }
    }

    static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new PoisonEvent("a record without a body is no event of ours");
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            CloudEventData data = event.getData();
            return new ReceivedEvent(
                    event.getId(),
                    event.getSource().toString(),
                    event.getType(),
                    event.getSubject() == null ? String.valueOf(record.key()) : event.getSubject(),
                    event.getTime() == null
                            ? Instant.ofEpochMilli(record.timestamp())
                            : event.getTime().toInstant(),
                    record.topic(),
                    data == null ? "" : new String(data.toBytes(), StandardCharsets.UTF_8));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new PoisonEvent("not a CloudEvent: " + e.getMessage(), e);
        }
    }
}
