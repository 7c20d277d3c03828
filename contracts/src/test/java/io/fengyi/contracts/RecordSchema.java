package io.fengyi.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of a record: its components are properties, those that are not nullable are required. */
final class RecordSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordSchema() {}

    static ObjectNode of(Contract contract) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:fengyi:schema:" + contract.type())
                .put("title", contract.body().getSimpleName())
                .put("x-topic", contract.topic());
        schema.setAll(record(contract.body()));
        return schema;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType(), nullable(component)));
            if (!nullable(component)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    static boolean nullable(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode of(Type type, boolean nullable) {
        ObjectNode schema = of(type);
        if (nullable) {
            String plain = schema.get("type").asString();
            schema.putArray("type").add(plain).add("null");
            if (schema.has("enum")) {
                ((ArrayNode) schema.get("enum")).addNull();
            }
        }
        return schema;
    }

    private static ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                ObjectNode array = typed("array");
                array.set("items", of(generic.getActualTypeArguments()[0]));
                return array;
            }
            if (Map.class.isAssignableFrom(raw)) {
                ObjectNode object = typed("object");
                object.set("additionalProperties", of(generic.getActualTypeArguments()[1]));
                return object;
            }
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return typed("string");
        }
        if (plain == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (plain == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (plain == LocalTime.class) {
            return typed("string").put("pattern", "^\\d{2}:\\d{2}(:\\d{2})?$");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return typed("boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return typed("integer");
        }
        if (plain == double.class || plain == Double.class) {
            return typed("number");
        }
        if (plain.isEnum()) {
            ObjectNode named = typed("string");
            ArrayNode values = named.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).forEach(value -> values.add(value.toString()));
            return named;
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalArgumentException(type + " has no place in an event");
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
