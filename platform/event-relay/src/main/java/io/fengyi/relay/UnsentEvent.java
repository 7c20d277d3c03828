package io.fengyi.relay;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its document until Kafka has acknowledged it.
 *
 * @param eventId CloudEvents {@code id}, unique
 * @param topic Kafka topic
 * @param key Kafka key and CloudEvents {@code subject}: the aggregate's id
 * @param type CloudEvents {@code type}
 * @param time when it happened, business time
 * @param queuedAt when it was composed, system time
 * @param data JSON body, at most 8 kB
 * @param traceparent W3C trace of the request that caused it
 */
public record UnsentEvent(
        String eventId,
        String topic,
        String key,
        String type,
        Instant time,
        Instant queuedAt,
        String data,
        @Nullable String traceparent) {

    Document toDocument() {
        Document document = new Document("eventId", eventId)
                .append("topic", topic)
                .append("key", key)
                .append("type", type)
                .append("time", Date.from(time))
                .append("queuedAt", Date.from(queuedAt))
                .append("data", data);
        return traceparent == null ? document : document.append("traceparent", traceparent);
    }

    static UnsentEvent of(Document document) {
        return new UnsentEvent(
                document.getString("eventId"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("type"),
                document.getDate("time").toInstant(),
                document.getDate("queuedAt").toInstant(),
                document.getString("data"),
                document.getString("traceparent"));
    }
}
