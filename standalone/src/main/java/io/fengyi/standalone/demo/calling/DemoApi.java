package io.fengyi.standalone.demo.calling;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the services' own APIs, each at its own address, because the gateway's limits per client are meant for people.
 * Anything but a 2xx stops the loading.
 */
public final class DemoApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Function<String, URI> addressOf;

    /** @param addressOf base address of {@code registry-service} … {@code points-service} */
    public DemoApi(Function<String, URI> addressOf) {
        this.addressOf = addressOf;
    }

    /** A file in a multipart request. */
    public record Upload(String part, String name, String type, byte[] content) {}

    public JsonNode get(String service, String token, String path) {
        return send(
                service,
                request(service, path)
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    public JsonNode post(String service, String token, String path, Object body) {
        return send(service, json(service, token, path).POST(body(body)));
    }

    /** As nobody: anonymous answers refuse any token. */
    public JsonNode postAsNobody(String service, String path, Object body) {
        return send(
                service,
                request(service, path)
                        .header("Content-Type", "application/json")
                        .POST(body(body)));
    }

    public JsonNode put(String service, String token, String path, Object body) {
        return send(service, json(service, token, path).PUT(body(body)));
    }

    /** A JSON Merge Patch of what the path shows now. */
    public JsonNode patch(String service, String token, String path, Object body) {
        HttpRequest now = request(service, path)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        String etag = answer(now, service).headers().firstValue("ETag").orElse("");
        return send(
                service,
                request(service, path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", etag)
                        .method("PATCH", body(body)));
    }

    public JsonNode upload(
            String service, String token, String path, String jsonPart, Object body, List<Upload> files) {
        String boundary = "demo-" + UUID.randomUUID();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (!jsonPart.isEmpty()) {
            part(all, boundary, "name=\"" + jsonPart + "\"", "application/json", JSON.writeValueAsBytes(body));
        }
        for (Upload file : files) {
            part(
                    all,
                    boundary,
                    "name=\"" + file.part() + "\"; filename=\"" + file.name() + "\"",
                    file.type(),
                    file.content());
        }
        all.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(
                service,
                request(service, path)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(all.toByteArray())));
    }

    /** An access token from the token endpoint. */
    public String token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        JsonNode answer = send(
                "registry-service",
                request("registry-service", "/oauth2/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.required("access_token").asString();
    }

    private HttpRequest.Builder json(String service, String token, String path) {
        return request(service, path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(addressOf.apply(service).resolve(path)).timeout(PATIENCE);
    }

    private static HttpRequest.BodyPublisher body(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(
                body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body));
    }

    private static void part(
            ByteArrayOutputStream all, String boundary, String disposition, String type, byte[] content) {
        all.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private JsonNode send(String service, HttpRequest.Builder builder) {
        byte[] body = answer(builder.build(), service).body();
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private HttpResponse<byte[]> answer(HttpRequest request, String service) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new DemoDataRefused(
                        request.method() + " " + service + " " + request.uri().getPath(),
                        response.statusCode(),
                        new String(response.body(), StandardCharsets.UTF_8));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading demo data", e);
        }
    }
}
