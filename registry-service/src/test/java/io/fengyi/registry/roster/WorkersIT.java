package io.fengyi.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class WorkersIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
    }

    @Test
    void nameAndPhoneAreSealedAndShownMasked() {
        String phone = Town.phone();
        Answer worker = town.worker(Map.of("name", "欧阳小明", "phone", phone, "birthYear", 1995));
        assertThat(worker.text("/name")).isEqualTo("欧**");
        assertThat(worker.text("/phone")).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(worker.text("/alias")).isEqualTo("欧师傅");
        String stored = mongo.getCollection("workers")
                .find(new Document("_id", worker.text("/id")))
                .first()
                .toJson();
        assertThat(stored).doesNotContain(phone).doesNotContain("小明");
        assertThat(api.as(town.sa()).get("/api/v1/workers?area=" + town.street).body())
                .doesNotContain(phone)
                .doesNotContain("小明");
    }

    @Test
    void fiftyAtOnceWithOnePhoneAreOneWorker() throws Exception {
        String phone = Town.phone();
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> api.as(town.sa())
                            .post(
                                    "/api/v1/workers",
                                    Map.of(
                                            "alias",
                                            "同号" + i,
                                            "phone",
                                            phone,
                                            "workerType",
                                            "COURIER",
                                            "communityCode",
                                            town.community)))
                    .toList();
            Map<Integer, Long> byStatus = pool.invokeAll(calls).stream()
                    .map(WorkersIT::result)
                    .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
            assertThat(byStatus).containsOnly(Map.entry(201, 1L), Map.entry(409, 49L));
        } finally {
            pool.shutdownNow();
        }
        api.as(town.sa())
                .post(
                        "/api/v1/workers",
                        Map.of("phone", "+86 " + phone, "workerType", "COURIER", "communityCode", town.community))
                .expectProblem(409, "phone-already-registered");
    }

    @Test
    void theSameKeyTwiceIsOneWorkerAndAnotherBodyIsRefused() {
        Map<String, Object> body = Map.of("alias", "风里来", "workerType", "COURIER", "communityCode", town.community);
        Answer first = api.as(town.sa())
                .key("worker-key-1")
                .post("/api/v1/workers", body)
                .expect(201);
        Answer again = api.as(town.sa())
                .key("worker-key-1")
                .post("/api/v1/workers", body)
                .expect(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        api.as(town.sa())
                .key("worker-key-1")
                .post("/api/v1/workers", Map.of("workerType", "COURIER", "communityCode", town.other))
                .expect(422);
    }

    @Test
    void whatIsRefusedForEver() {
        Map<String, Object> body = new HashMap<>(Map.of("workerType", "COURIER", "communityCode", town.community));
        for (String field : List.of("idNumber", "face", "religion", "orders", "track", "$where")) {
            Map<String, Object> more = new HashMap<>(body);
            more.put(field, "x");
            api.as(town.sa()).post("/api/v1/workers", more).expect(400);
        }
        body.put("reason", "身份证 320106199003078313 已核");
        api.as(town.sa()).post("/api/v1/workers", body).expectProblem(422, "forbidden-personal-data");
        body.put("reason", "合适的理由");
        body.put("birthYear", 2008);
        api.as(town.sa()).post("/api/v1/workers", body).expectProblem(422, "under-age");
        body.put("birthYear", 1990);
        body.put("phone", "12345678901");
        Answer refused = api.as(town.sa()).post("/api/v1/workers", body).expectProblem(422, "phone-invalid");
        assertThat(refused.body()).doesNotContain("12345678901");
        api.as(town.sa()).post("/api/v1/workers", "{\"workerType\":").expect(400);
        assertThat(api.as(town.sa()).get("/api/v1/workers").json().at("/items").size())
                .isZero();
    }

    @Test
    void namesAndAliasesHaveTheirLengths() {
        town.worker(Map.of("name", "一一", "alias", "二二"));
        town.worker(Map.of("name", "一".repeat(30), "alias", "二".repeat(20)));
        for (Map<String, String> wrong : List.of(
                Map.of("name", "一"),
                Map.of("name", "一".repeat(31)),
                Map.of("alias", "二"),
                Map.of("alias", "二".repeat(21)),
                Map.of("alias", "打1380000给我"))) {
            Map<String, Object> body = new HashMap<>(Map.of("workerType", "COURIER", "communityCode", town.community));
            body.putAll(wrong);
            assertThat(api.as(town.sa()).post("/api/v1/workers", body).status())
                    .as(wrong.toString())
                    .isIn(400, 422);
        }
    }

    @Test
    void theGridRecordsPeopleAndTheListIsNarrowedToASite() {
        String enterprise = town.enterprise("甲");
        String site = town.site(enterprise, "甲站");
        Map<String, Object> spell = new HashMap<>(Town.employment(enterprise, "2023-01-01"));
        spell.put("siteId", site);
        Answer recorded = api.as(town.gs())
                .post(
                        "/api/v1/workers",
                        Map.of("workerType", "COURIER", "communityCode", town.community, "employments", List.of(spell)))
                .expect(201);
        assertThat(recorded.text("/status")).isEqualTo("RECORDED");
        town.employed(enterprise, "2023-01-01");
        Answer list = api.as(town.cs()).get("/api/v1/workers?siteId=" + site).expect(200);
        assertThat(list.json().at("/items").size()).isEqualTo(1);
        assertThat(list.text("/items/0/id")).isEqualTo(recorded.text("/id"));
    }

    @Test
    void changesKeepWhoAndWhyAndWhatWasNotNamed() {
        String phone = Town.phone();
        Answer worker = town.worker(Map.of("name", "王小明", "phone", phone));
        String path = "/api/v1/workers/" + worker.text("/id");
        Answer changed = api.as(town.cs())
                .ifMatch(worker.etag())
                .patch(path, Map.of("workerType", "COURIER", "reason", "转岗"))
                .expect(200);
        assertThat(changed.text("/workerType")).isEqualTo("COURIER");
        assertThat(changed.text("/name")).isEqualTo("王**");
        api.as(town.cs())
                .ifMatch(worker.etag())
                .patch(path, Map.of("alias", "旧版"))
                .expectProblem(412, "stale-version");
        api.as(town.cs()).patch(path, Map.of("alias", "旧版")).expectProblem(428, "precondition-missing");
        api.as(town.gs())
                .ifMatch(changed.etag())
                .patch(path, Map.of("alias", "网格员"))
                .expect(403);

        Answer history = api.as(town.gs()).get(path + "/history").expect(200);
        assertThat(history.text("/items/0/actorRole")).isEqualTo("COMMUNITY_STAFF");
        assertThat(history.text("/items/0/reason")).isEqualTo("转岗");
        assertThat(history.text("/items/0/changes/0/field")).isEqualTo("workerType");
        assertThat(history.text("/items/0/changes/0/before")).isEqualTo("FOOD_DELIVERY");
        assertThat(history.text("/items/0/changes/0/after")).isEqualTo("COURIER");
        assertThat(history.body()).doesNotContain(phone);
    }

    @Test
    void anotherWorkersPhoneCannotBeTakenOver() {
        String phone = Town.phone();
        town.worker(Map.of("phone", phone));
        Answer second = town.worker(Map.of("alias", "另一人"));
        api.as(town.cs())
                .ifMatch(second.etag())
                .patch("/api/v1/workers/" + second.text("/id"), Map.of("phone", phone))
                .expectProblem(409, "phone-already-registered");
    }

    @Test
    void employmentsAreChangedAsAListAndNeverRemoved() {
        String enterprise = town.enterprise("甲");
        String id = town.employed(enterprise, "2022-06-01");
        String path = "/api/v1/workers/" + id;
        Answer worker = api.as(town.cs()).get(path);
        Map<String, Object> spell = new HashMap<>(Town.employment(enterprise, "2022-06-01"));
        spell.put("id", worker.text("/employments/0/id"));
        spell.put("to", "2023-03-01");
        api.as(town.cs())
                .ifMatch(worker.etag())
                .patch(path, Map.of("employments", List.of()))
                .expectProblem(422, "employment-cannot-be-removed");
        Answer changed = api.as(town.cs())
                .ifMatch(worker.etag())
                .patch(path, Map.of("employments", List.of(spell, Town.employment(enterprise, "2023-03-02"))))
                .expect(200);
        assertThat(changed.json().at("/employments").size()).isEqualTo(2);
        assertThat(changed.text("/employments/0/to")).isEqualTo("2023-03-01");
    }

    @Test
    void onlyTheCommunityTakesBackWhoHadLeft() {
        String id = town.worker(Map.of("alias", "风里来")).text("/id");
        Api me = api.as(Town.own(id));
        me.ifMatch(me.get("/api/v1/me/profile").etag())
                .patch("/api/v1/me/profile", Map.of("status", "LEFT"))
                .expect(200);
        String path = "/api/v1/workers/" + id;
        String etag = api.as(town.cs()).get(path).etag();
        api.as(town.sa()).ifMatch(etag).patch(path, Map.of("status", "ACTIVE")).expectProblem(403, "status-not-yours");
        Answer back = api.as(town.cs())
                .ifMatch(etag)
                .patch(path, Map.of("status", "ACTIVE", "reason", "本人回来"))
                .expect(200);
        assertThat(back.text("/status")).isEqualTo("ACTIVE");
        api.as(town.cs())
                .ifMatch(back.etag())
                .patch(path, Map.of("status", "LEFT"))
                .expectProblem(409, "invalid-transition");
    }

    private static Answer result(java.util.concurrent.Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
