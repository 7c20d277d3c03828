package io.fengyi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.fengyi.access.Role;
import io.fengyi.systemtests.LiveSystem;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A rider leaves something in every service, takes it all away and is forgotten: canaries are in no collection of any database, on no
 * topic and in no log, the receipt says so, and what must stay still adds up.
 */
class ForgottenRiderIT {

    private static final String OPENID = "forgotten-rider";
    private static final List<String> SERVICES = List.of("registry", "learning", "welfare", "governance", "points");

    private final String gateway = LiveSystem.url().toString();
    private final Town town = Town.behind(gateway);
    private final Api api = Api.at(gateway);
    private final Set<String> canaries = Set.of("金丝雀甲", "金丝雀乙", "金丝雀丙", "金丝雀丁", "金丝雀戊", "金丝雀己", "13912345670");

    @Test
    void aRiderTakesTheirDataAwayAndIsForgottenEverywhere() {
        SignedIn rider = registered();
        leaveSomethingEverywhere(rider.api());
        Map<String, JsonNode> parts = exported(rider.api());
        assertThat(String.valueOf(parts)).contains(canaries);
        assertThat(traces()).as("what is not sealed is found before").hasSizeGreaterThanOrEqualTo(5);

        Answer asked = rider.api().post("/api/v1/me/erasure-requests").expect(201);
        String receipt = "/api/v1/erasure-receipts/" + asked.text("/receipt");
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(api.get(receipt).expect(200).text("/state")).isEqualTo("DONE"));
        assertThat(api.get(receipt).body()).doesNotContain(rider.workerId());
        assertThat(rider.api().get("/api/v1/me/profile").status()).isIn(401, 403, 404);
        assertThat(rider.api().get("/api/v1/me/data-exports").status()).isIn(401, 403, 404);

        assertThat(traces()).isEmpty();
        String auditor = TestTokens.staff(Role.AUDITOR, Town.STREET);
        for (String service : SERVICES) {
            assertThat(api.as(auditor)
                            .get("/api/v1/audit-entries/" + service + "/verification")
                            .expect(200)
                            .json()
                            .get("intact")
                            .asBoolean())
                    .as(service)
                    .isTrue();
        }
        Answer ledger = api.as(auditor)
                .get("/api/v1/points-ledger/verification?accountId=" + rider.workerId())
                .expect(200);
        assertThat(ledger.json().get("valid").asBoolean()).as(ledger.body()).isTrue();
    }

    private record SignedIn(Api api, String workerId) {}

    private SignedIn registered() {
        Map<String, String> wechat = new LinkedHashMap<>(Map.of(
                "grant_type", "urn:fengyi:grant:wechat-code",
                "client_id", "fengyi-miniprogram",
                "app_id", "wx-demo",
                "code", "fake-" + OPENID));
        Answer first = api.form("/oauth2/token", wechat).expect(200);
        Api me = api.as(first.text("/access_token"));
        me.post("/api/v1/me/phone", Map.of("appId", "wx-demo", "wechatCode", "fake-13912345670"))
                .expect(200);
        String workerId = me.post(
                        "/api/v1/me/registration",
                        Map.of(
                                "alias", "金丝雀甲",
                                "phone", "13912345670",
                                "workerType", "FOOD_DELIVERY",
                                "noticeVersion", "1"))
                .expect(201)
                .text("/id");
        String token = api.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "client_id", "fengyi-miniprogram",
                                "refresh_token", first.text("/refresh_token")))
                .expect(200)
                .text("/access_token");
        return new SignedIn(api.as(token), workerId);
    }

    private void leaveSomethingEverywhere(Api rider) {
        for (String purpose : List.of("LEARNING_RECORD", "LEADERBOARD", "POLITICAL_STATUS")) {
            rider.post("/api/v1/me/consents", Map.of("purpose", purpose, "version", "1"))
                    .expect(201);
        }
        rider.put("/api/v1/me/political-status", Map.of("code", "13")).expect(200);
        Town.eventually(
                200,
                () -> rider.put("/api/v1/me/leaderboard-participation", Map.of("participating", true, "name", "金丝雀乙")));
        Town.eventually(
                201,
                () -> rider.freshKey()
                        .post(
                                "/api/v1/help-requests",
                                Map.of("category", "OTHER", "text", "请帮帮金丝雀丙", "communityCode", Town.COMMUNITY)));
        Town.eventually(
                201,
                () -> rider.freshKey()
                        .post(
                                "/api/v1/needs",
                                Map.of("text", "金丝雀丁希望有热水", "channel", "APP", "communityCode", Town.COMMUNITY)));
        String report = Town.eventually(
                        201,
                        () -> rider.freshKey()
                                .post(
                                        "/api/v1/reports",
                                        Map.of(
                                                "categoryCode",
                                                "CMGT-01-03",
                                                "place",
                                                Map.of("longitude", 120.31, "latitude", 31.49, "crs", "WGS84"),
                                                "text",
                                                "占道",
                                                "noPhotoReason",
                                                "骑行中不便拍照")))
                .text("/id");
        rider.freshKey()
                .post("/api/v1/reports/" + report + "/messages", Map.of("text", "金丝雀戊说在路口"))
                .expect(201);
        String discussion = Town.eventually(
                        201,
                        () -> api.as(town.streetAdmin)
                                .freshKey()
                                .post(
                                        "/api/v1/discussions",
                                        Map.of(
                                                "topic",
                                                "雨天怎样骑得稳？",
                                                "closes",
                                                OffsetDateTime.now().plusDays(3).toString())))
                .text("/id");
        rider.freshKey()
                .post("/api/v1/discussions/" + discussion + "/posts", Map.of("text", "金丝雀己的办法"))
                .expect(201);
    }

    private Map<String, JsonNode> exported(Api rider) {
        String request = rider.post("/api/v1/me/data-exports").expect(202).text("/id");
        String export = "/api/v1/me/data-exports/" + request;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rider.get(export).expect(200).text("/state")).isEqualTo("READY"));
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        for (JsonNode part : rider.get(export).json().get("parts")) {
            parts.put(
                    part.get("service").asString(),
                    rider.get(part.get("path").asString()).expect(200).json());
        }
        assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(SERVICES);
        return parts;
    }

    /** Where a canary still is: in any database, on any topic, in what the system wrote to its console. */
    private List<String> traces() {
        List<String> found = new ArrayList<>();
        try (MongoClient store = MongoClients.create(LiveSystem.store())) {
            for (String service : SERVICES) {
                var database = store.getDatabase("fengyi_" + service);
                for (String collection : database.listCollectionNames()) {
                    for (Document document : database.getCollection(collection).find()) {
                        look(service + '.' + collection, readable(document), found);
                    }
                }
            }
        }
        try (TestEvents events = new TestEvents(LiveSystem.brokers())) {
            for (String topic : events.topics()) {
                events.all(topic).forEach(event -> look(topic + ' ' + event.type(), event.toString(), found));
            }
        }
        LiveSystem.console().ifPresent(console -> look("console", console, found));
        return found;
    }

    private void look(String where, String text, List<String> found) {
        Stream.concat(canaries.stream(), Stream.of(OPENID))
                .filter(text::contains)
                .forEach(canary -> found.add(where + ": " + canary));
    }

    /** Everything a value holds, bytes as the text that they may be. */
    private static String readable(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + readable(entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ForgottenRiderIT::readable).collect(Collectors.joining("\n"));
        }
        return value instanceof Binary binary
                ? new String(binary.getData(), StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
