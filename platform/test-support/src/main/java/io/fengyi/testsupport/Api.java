package io.fengyi.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller of the HTTP API, immutable: {@code api.as(token).key("k1").post("/api/v1/reports", body).expect(201)}.
 *
 * <p>Bodies are written as JSON, a String is sent as it is. Redirects are not followed.
 */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<String> baseUrl;
    private final Map<String, String> headers;

    private Api(Supplier<String> baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** A caller without a token. */
    public static Api at(Supplier<String> baseUrl) {
        return new Api(baseUrl, Map.of());
    }

    /** A caller without a token. */
    public static Api at(String baseUrl) {
        return at(() -> baseUrl);
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends the Idempotency-Key. */
    public Api key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** Sends a fresh Idempotency-Key. */
    public Api freshKey() {
        return key(UUID.randomUUID().toString());
    }

    public Api ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(baseUrl, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON_TYPE, json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON_TYPE, json(body));
    }

    /** Sends a JSON Merge Patch (RFC 7396). */
    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/merge-patch+json", json(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Sends a form, as token endpoints want it. */
    public Answer form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads one file as the multipart field {@code file}. */
    public Answer upload(String path, String fileName, String contentType, byte[] content) {
        return upload(path, "file", fileName, contentType, content, Map.of());
    }

    /** Uploads one file with further text fields. */
    public Answer upload(
            String path, String part, String fileName, String contentType, byte[] content, Map<String, String> fields) {
        String boundary = "fengyi-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (contentType != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    /** Absolute links, as in Link and Location headers, are followed as they are. */
    private String address(String path) {
        return path.startsWith("http") ? path : baseUrl.get() + path;
    }

    private static byte[] json(Object body) {
        return body instanceof String raw ? raw.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
