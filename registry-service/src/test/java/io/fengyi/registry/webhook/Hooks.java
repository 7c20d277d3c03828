package io.fengyi.registry.webhook;

import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Partners who want to be told. */
@Component
public class Hooks {

    public static final String ENDPOINTS = "/api/v1/webhook-endpoints";
    public static final String DELIVERIES = "/api/v1/webhook-deliveries";
    private static final String SCOPE = "webhooks:manage";

    private final Api api;
    private final MongoTemplate mongo;

    Hooks(Api api, MongoTemplate mongo) {
        this.api = api;
        this.mongo = mongo;
    }

    /** A partner who was admitted, with a token for its webhooks. */
    public record Owner(String id, Api api) {

        public Registered registers(String url, String... types) {
            return new Registered(api.post(ENDPOINTS, Map.of("url", url, "types", Set.of(types)))
                    .expect(201));
        }

        public List<JsonNode> log() {
            return api.get(DELIVERIES + "?limit=100")
                    .expect(200)
                    .json()
                    .get("items")
                    .valueStream()
                    .toList();
        }

        public JsonNode delivery(String deliveryId) {
            return log().stream()
                    .filter(one -> one.get("id").asString().equals(deliveryId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the partner was answered. */
    public record Registered(Answer answer) {

        public String id() {
            return answer.text("/endpoint/id");
        }

        public String secret() {
            return answer.text("/secret");
        }

        public String path() {
            return ENDPOINTS + "/" + id();
        }
    }

    public Owner partner(Town town) {
        return partner(town, town.street);
    }

    public Owner partner(Town town, String... areas) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "区城运中心");
        body.put("scopes", List.of(SCOPE, "points:hold"));
        body.put("areas", List.of(areas));
        String id = api.as(town.sa()).post("/api/v1/partners", body).expect(201).text("/clientId");
        return new Owner(id, api.as(TestTokens.partner(id, SCOPE, areas)));
    }

    /** What other tests left is not sent in this one. */
    public void forgetEverything() {
        List.of("webhook_endpoints", "webhook_deliveries", "webhook_failures")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    public Document stored(String endpointId) {
        return mongo.getCollection("webhook_endpoints")
                .find(new Document("_id", endpointId))
                .first();
    }

    /** As if the name of its address led somewhere else now. */
    public void leadTo(String endpointId, String url) {
        mongo.getCollection("webhook_endpoints")
                .updateOne(new Document("_id", endpointId), new Document("$set", new Document("wish.url", url)));
    }
}
