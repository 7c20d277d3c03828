package io.fengyi.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class UnmaskingIT {

    private static final Map<String, Object> PHONE =
            Map.of("field", "PHONE", "purpose", "紧急联系", "reason", "骑手受伤，需要联系本人");

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    private Town town;
    private String phone;
    private String path;
    private String id;

    @BeforeEach
    void aWorker() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
        phone = Town.phone();
        id = town.worker(Map.of("name", "王小明", "phone", phone)).text("/id");
        path = "/api/v1/workers/" + id + "/unmasking";
    }

    @Test
    void oneFieldForAPurposeSeenByTheWorkerAndAudited() {
        Answer shown = api.as(town.cs()).post(path, PHONE).expect(200);
        assertThat(shown.text("/value")).isEqualTo(phone);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(api.as(town.sa())
                        .post(path, Map.of("field", "NAME", "purpose", "登记核对", "reason", "核对年度登记名册的姓名"))
                        .expect(200)
                        .text("/value"))
                .isEqualTo("王小明");

        Answer history = api.as(Town.own(id)).get("/api/v1/me/history").expect(200);
        assertThat(history.text("/items/0/action")).isEqualTo("name-opened");
        assertThat(history.text("/items/0/by")).isEqualTo("STREET_ADMIN");
        assertThat(history.text("/items/1/action")).isEqualTo("phone-opened");
        assertThat(history.text("/items/1/purpose")).isEqualTo("紧急联系");
        assertThat(history.body()).doesNotContain(phone);
        assertThat(mongo.getCollection("audit_entries")
                        .countDocuments(new Document("action", "phone.unmask").append("subject", id)))
                .isEqualTo(1);
    }

    @Test
    void needsAReasonARoleAndTheRightArea() {
        api.as(town.cs())
                .post(path, Map.of("field", "PHONE", "purpose", "联系", "reason", "太短"))
                .expect(400);
        api.as(town.cs()).post(path, Map.of("field", "PHONE", "purpose", "联系")).expect(400);
        api.as(town.cs())
                .post(path, Map.of("field", "ID", "purpose", "联系", "reason", "需要核对身份证号码"))
                .expect(400);
        api.as(town.gs()).post(path, PHONE).expect(403);
        api.as(TestTokens.forEnterprises(Role.SITE_MANAGER, "ent_1"))
                .post(path, PHONE)
                .expect(403);
        api.as(town.csOfOther()).post(path, PHONE).expect(404);
        String nobody = town.worker(Map.of("alias", "没有号码")).text("/id");
        api.as(town.cs())
                .post("/api/v1/workers/" + nobody + "/unmasking", PHONE)
                .expect(404);
        assertThat(api.as(Town.own(id)).get("/api/v1/me/history").text("/items/0/action"))
                .isEqualTo("recorded");
    }

    @Test
    void thirtyADayAlsoAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> api.as(town.cs()).post(path, PHONE).status())
                    .toList();
            List<Integer> statuses =
                    pool.invokeAll(calls).stream().map(UnmaskingIT::result).toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(30);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(10);
        } finally {
            pool.shutdownNow();
        }
        Answer refused = api.as(town.cs()).post(path, PHONE).expectProblem(429, "unmasking-limit");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isEqualTo(14 * 3600);
        api.as(town.sa()).post(path, PHONE).expect(200);
        clock.set("2023-04-01T00:00");
        api.as(town.cs()).post(path, PHONE).expect(200);
    }

    private static Integer result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
