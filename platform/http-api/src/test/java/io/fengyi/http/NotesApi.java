package io.fengyi.http;

import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notes service on a real port with a real store, started once for all tests of this module. */
final class NotesApi {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext CONTEXT = start();
    private static final int PORT = CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    private NotesApi() {}

    private static ConfigurableApplicationContext start() {
        EmbeddedStore store = EmbeddedStore.start(StoreSettings.inMemory());
        return new SpringApplicationBuilder(NotesApplication.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.mongodb.uri=" + store.uri() + "/notes",
                        "logging.level.root=WARN")
                .run();
    }

    record Answer(int status, JsonNode json, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        String code() {
            return json.path("code").asString();
        }
    }

    static Answer post(String key, String body) {
        return send(request("/api/v1/notes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What lies in a collection of the service. */
    static Iterable<Document> stored(String collection) {
        return CONTEXT.getBean(MongoTemplate.class).getCollection(collection).find();
    }

    static Answer get(String path) {
        return send(request(path).GET());
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode json = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), json, response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
