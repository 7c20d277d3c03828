package io.fengyi.testsupport;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record as it lies on a topic, CloudEvents 1.0 in Kafka binary mode.
 *
 * @param headers all headers, among them {@code ce_id}, {@code ce_type}, {@code ce_subject}
 */
public record TestEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    public String subject() {
        return headers.getOrDefault("ce_subject", "");
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public <T> T as(Class<T> contract) {
        return JSON.readValue(body, contract);
    }
}
