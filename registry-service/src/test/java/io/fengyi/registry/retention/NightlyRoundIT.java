package io.fengyi.registry.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.registry.Rider;
import io.fengyi.registry.Town;
import io.fengyi.registry.rights.erasure.ErasureRound;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class NightlyRoundIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    NightlyRound round;

    @Autowired
    ErasureRound erasures;

    @Autowired
    MongoTemplate mongo;

    @Test
    void leftAfter180DaysWithoutWorkAndErasedOneYearLater() {
        // long before the days of the other tests, whose workers are not to leave as well
        clock.set("2020-01-10T10:00");
        Town town = new Town(api);
        String phone = Town.phone();
        String id = town.worker(Map.of("name", "金丝雀", "alias", "金丝雀儿", "phone", phone))
                .text("/id");
        String busy = town.employed(town.enterprise("甲"), "2020-01-05");
        api.as(town.cs())
                .post(
                        "/api/v1/workers/" + id + "/unmasking",
                        Map.of("field", "PHONE", "purpose", "紧急联系", "reason", "金丝雀受伤需要尽快联系本人"))
                .expect(200);

        clock.set("2020-07-07T02:00");
        round.run();
        assertThat(status(town, id)).isEqualTo("RECORDED");
        clock.set("2020-07-08T02:00");
        round.run();
        round.run();
        assertThat(status(town, id)).isEqualTo("LEFT");
        assertThat(status(town, busy)).isEqualTo("RECORDED");
        assertThat(events.await(WorkerChanged.class, id).status()).isEqualTo("LEFT");

        clock.set("2021-07-07T02:00");
        round.run();
        assertThat(status(town, id)).isEqualTo("LEFT");
        clock.set("2021-07-08T02:00");
        round.run();
        round.run();
        erasures.run();
        WorkerErased told = events.await(WorkerErased.class, id);
        assertThat(told).isEqualTo(new WorkerErased(id, "FOOD_DELIVERY", null, null, "ERASED", told.requestId()));
        assertThat(told.requestId()).startsWith("era_");
        api.as(town.sa()).get("/api/v1/workers/" + id).expect(404);
        api.as(Town.own(id)).get("/api/v1/me/profile").expect(404);
        api.as(TestTokens.service("governance-service"))
                .post("/internal/contact-disclosures", Map.of("workerId", id, "subject", "rpt_1", "purpose", "联系"))
                .expect(404);
        assertThat(api.as(town.sa()).get("/api/v1/workers").body()).doesNotContain(id);
        events.await("fengyi.registry.ErasureAcknowledged.v1", String.valueOf(told.requestId()));
        assertNothingLeft(id, phone, "金丝雀");
        town.worker(Map.of("phone", phone, "alias", "新的人"));
    }

    @Test
    void erasureEndsTheSignIn() {
        String phone = Town.phone();
        Rider rider = new Rider(api, phone).provesPhone();
        String id = rider.registers("风里来").expect(201).text("/id");
        mongo.getCollection("workers")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("leftOn", "2020-01-01").append("status", "LEFT")));
        round.run();
        erasures.run();
        events.await(WorkerErased.class, id);
        assertThat(rider.me().get("/api/v1/me/profile").status()).isIn(401, 403, 404);
        assertThat(mongo.getCollection("workers").find(new Document("_id", id)).first())
                .doesNotContainKeys("forgetting", "accountId", "person", "facts");
    }

    /** Their own request starts after 72 hours; the night does not wait for it. */
    @Test
    void whoeverAskedThemselvesIsMetOnceANight() {
        clock.set("2023-03-14T12:00");
        String id = new Town(api).worker(Map.of("alias", "云里去")).text("/id");
        String asked = api.as(Town.own(id))
                .post("/api/v1/me/erasure-requests")
                .expect(201)
                .text("/id");
        mongo.getCollection("workers")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("leftOn", "2020-01-01").append("status", "LEFT")));
        assertTimeoutPreemptively(Duration.ofMinutes(1), round::run);
        assertThat(mongo.getCollection("erasures").find(new Document("workerId", id)))
                .singleElement()
                .satisfies(erasure -> assertThat(erasure).containsEntry("_id", asked));
    }

    @Test
    void anEmploymentThatEndsByItselfIsToldOnItsDay() {
        clock.set("2023-03-31T10:00");
        Town town = new Town(api);
        Map<String, Object> spell = new HashMap<>(Town.employment(town.enterprise("甲"), "2022-01-01"));
        spell.put("to", "2023-04-10");
        String id = town.worker(Map.of("alias", "合同工", "employments", List.of(spell)))
                .text("/id");
        clock.set("2023-04-09T02:00");
        round.run();
        clock.set("2023-04-10T02:00");
        round.run();
        WorkerChanged told = events.await(WorkerChanged.class, id);
        assertThat(told.enterpriseId()).isNull();
        assertThat(told.status()).isEqualTo("RECORDED");
    }

    private String status(Town town, String id) {
        return api.as(town.sa()).get("/api/v1/workers/" + id).expect(200).text("/status");
    }

    private void assertNothingLeft(String id, String... canaries) {
        for (String collection : mongo.getCollectionNames()) {
            if (collection.equals("audit_entries") || collection.startsWith("system.")) {
                continue;
            }
            for (Document document : mongo.getCollection(collection).find()) {
                String text = document.toJson();
                for (String canary : canaries) {
                    assertThat(text).as(collection).doesNotContain(canary);
                }
            }
        }
        Document worker =
                mongo.getCollection("workers").find(new Document("_id", id)).first();
        assertThat(worker.keySet()).contains("_id", "status").doesNotContain("person", "facts", "forgetting");
        assertThat(mongo.getCollection("data_keys")
                        .find(new Document("_id", id))
                        .first())
                .doesNotContainKey("wrapped");
    }
}
