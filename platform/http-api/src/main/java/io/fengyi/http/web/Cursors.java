package io.fengyi.http.web;

import io.fengyi.http.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cursors: the list's filters and the sort values of the last row, as base64url JSON. Only texts, numbers, instants and
 * days can stand in one, so a forged cursor is at most a strange position.
 */
final class Cursors {

    private final JsonMapper json;

    Cursors(JsonMapper json) {
        this.json = json;
    }

    record Cursor(String filters, List<Object> after) {}

    String write(Cursor cursor) {
        ObjectNode node = json.createObjectNode().put("f", cursor.filters());
        ArrayNode after = node.putArray("a");
        for (Object value : cursor.after()) {
            if (value instanceof Instant instant) {
                after.add("i" + instant);
            } else if (value instanceof LocalDate day) {
                after.add("d" + day);
            } else if (value instanceof Long || value instanceof Integer) {
                after.add(((Number) value).longValue());
            } else if (value instanceof Double number) {
                after.add(number);
            } else {
                after.add("s" + value);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(node));
    }

    Cursor read(String text) {
        try {
            JsonNode node = json.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            List<Object> after = new ArrayList<>();
            for (JsonNode value : node.required("a")) {
                after.add(value(value));
            }
            return new Cursor(node.required("f").asString(), after);
        } catch (IllegalArgumentException | java.time.DateTimeException | JacksonException e) {
            throw InvalidValue.badRequest("cursor", "cursor: " + text + " (not a cursor of ours)")
                    .causedBy(e);
        }
    }

    private static Object value(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        String text = node.asString();
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'i' -> Instant.parse(rest);
            case 'd' -> LocalDate.parse(rest);
            case 's' -> rest;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
