package io.fengyi.relay;

import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it came from Kafka.
 *
 * @param id CloudEvents {@code id}; together with {@code source} it names the event for ever
 * @param source CloudEvents {@code source}, {@code /fengyi/{service}}
 * @param type CloudEvents {@code type}
 * @param subject id of the aggregate
 * @param time when it happened
 * @param topic where it came from
 * @param data JSON body
 */
public record ReceivedEvent(
        String id, String source, String type, String subject, Instant time, String topic, String data) {

    /** Fields are only ever added to a type, so unknown ones are ignored here, unlike in requests. */
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The body as a contract record; a body that does not fit is a {@link PoisonEvent}. */
    public <T> T as(Class<T> contract) {
        try {
            return TOLERANT.readValue(data, contract);
        } catch (JacksonException e) {
            throw new PoisonEvent("body of " + type + " " + id + " does not fit: " + e.getOriginalMessage(), e);
        }
    }
}
