package io.fengyi.testsupport;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** This answer, if it has the status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("%s answered %d instead of %d: %s".formatted(request, status, wanted, body()));
        }
        return this;
    }

    /** This answer, if it is a problem with the status and code. */
    public Answer expectProblem(int wanted, String code) {
        expect(wanted);
        if (!code.equals(text("/code"))) {
            throw new AssertionError("%s: code %s instead of %s: %s".formatted(request, text("/code"), code, body()));
        }
        return this;
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(bytes);
    }

    public <T> T as(Class<T> type) {
        return JSON.readValue(bytes, type);
    }

    /** The value at a JSON pointer as text, for example {@code /items/0/id}; empty if there is none. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The whole number at a JSON pointer. */
    public long number(String pointer) {
        JsonNode node = json().at(pointer);
        if (!node.isIntegralNumber()) {
            throw new AssertionError("%s: no whole number at %s in %s".formatted(request, pointer, body()));
        }
        return node.longValue();
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** The entity tag for {@link Api#ifMatch}. */
    public String etag() {
        return Objects.requireNonNull(header("ETag"), () -> request + " answered without an ETag");
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + body();
    }
}
