package io.fengyi.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class OwnRecordIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    private Town town;
    private String id;
    private Api me;

    @BeforeEach
    void aRecordedRider() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
        id = town.worker(Map.of("alias", "风里来", "phone", Town.phone())).text("/id");
        me = api.as(Town.own(id));
    }

    @Test
    void oneChangesWhatOneMaySayOfOneself() {
        Answer before = me.get("/api/v1/me/profile").expect(200);
        me.patch("/api/v1/me/profile", Map.of("alias", "雨里去")).expectProblem(428, "precondition-missing");
        Answer after = me.ifMatch(before.etag())
                .patch("/api/v1/me/profile", Map.of("alias", "雨里去", "name", "王小明", "birthYear", 1995))
                .expect(200);
        assertThat(after.text("/alias")).isEqualTo("雨里去");
        assertThat(after.text("/name")).isEqualTo("王**");
        me.ifMatch(before.etag())
                .patch("/api/v1/me/profile", Map.of("alias", "旧的"))
                .expectProblem(412, "stale-version");
        me.ifMatch(after.etag())
                .patch("/api/v1/me/profile", Map.of("birthYear", 2010))
                .expectProblem(422, "under-age");
        me.ifMatch(after.etag())
                .patch("/api/v1/me/profile", Map.of("phone", "13800000000"))
                .expect(400);
        me.ifMatch(after.etag())
                .patch("/api/v1/me/profile", Map.of("religion", "x"))
                .expect(400);
        me.ifMatch(after.etag()).patch("/api/v1/me/profile", "{\"name\":null}").expect(200);
        assertThat(me.get("/api/v1/me/profile").json().at("/name").isNull()).isTrue();
    }

    @Test
    void threeEmploymentsOfMixedKindsAndNoSixth() {
        String first = town.enterprise("甲");
        List<String> more =
                IntStream.range(0, 5).mapToObj(i -> town.enterprise("乙" + i)).toList();
        employ(first, "FULL_TIME", "2022-06-01").expect(201);
        employ(more.get(0), "CROWD", "2022-07-01").expect(201);
        employ(more.get(1), "PART_TIME", "2022-05-01").expect(201);
        employ(more.get(2), "CROWD", "2022-08-01").expect(201);
        employ(more.get(3), "CROWD", "2022-09-01").expect(201);
        employ(more.get(4), "CROWD", "2022-10-01").expectProblem(422, "too-many-employments");
        assertThat(me.get("/api/v1/me/employments")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(5);
        events.await(
                event -> event.subject().equals(id)
                        && event.type().endsWith("WorkerChanged.v1")
                        && more.get(1).equals(event.as(WorkerChanged.class).enterpriseId()),
                "the enterprise of the oldest open employment");
    }

    @Test
    void endingTheLastEmploymentIsTold() {
        String enterprise = town.enterprise("甲");
        Answer spell = employ(enterprise, "FULL_TIME", "2022-06-01").expect(201);
        String path = spell.header("Location");
        me.patch(path, Map.of("to", "2023-03-31")).expect(428);
        Answer ended =
                me.ifMatch(spell.etag()).patch(path, Map.of("to", "2023-03-31")).expect(200);
        assertThat(ended.text("/to")).isEqualTo("2023-03-31");
        events.await(
                event -> event.subject().equals(id)
                        && event.type().endsWith("WorkerChanged.v1")
                        && event.as(WorkerChanged.class).enterpriseId() == null,
                "no enterprise any more");
    }

    @Test
    void employmentsFollowTheRules() {
        String enterprise = town.enterprise("甲");
        String other = town.enterprise("乙");
        String siteOfOther = town.site(other, "乙站");
        employ("ent_0000000000000", "CROWD", "2022-06-01").expectProblem(422, "enterprise-unknown");
        employ(enterprise, "SLAVE", "2022-06-01").expectProblem(422, "code-unknown");
        employ(enterprise, "CROWD", "2023-04-01").expectProblem(422, "from-in-future");
        me.post(
                        "/api/v1/me/employments",
                        Map.of(
                                "enterpriseId", enterprise,
                                "engagement", "CROWD",
                                "from", "2022-06-02",
                                "to", "2022-06-01"))
                .expectProblem(422, "to-before-from");
        me.post(
                        "/api/v1/me/employments",
                        Map.of(
                                "enterpriseId",
                                enterprise,
                                "siteId",
                                siteOfOther,
                                "engagement",
                                "CROWD",
                                "from",
                                "2022-06-02"))
                .expectProblem(422, "site-unknown");
        me.post(
                        "/api/v1/me/employments",
                        Map.of(
                                "enterpriseId", enterprise,
                                "engagement", "CROWD",
                                "from", "2022-06-02",
                                "roleTag", "BOSS"))
                .expectProblem(422, "code-unknown");
        me.get("/api/v1/me/employments/emp_1").expect(405);
        me.ifMatch("\"0\"")
                .patch("/api/v1/me/employments/emp_1", Map.of("to", "2023-01-01"))
                .expect(404);
    }

    @Test
    void theEmployerIsPickedByBrand() {
        String brand = "蜂送" + town.street;
        String enterprise = town.enterprise(brand);
        String site = town.site(enterprise, "古镇站");
        Answer found = me.get("/api/v1/me/employers?q=" + town.street).expect(200);
        assertThat(found.text("/items/0/enterpriseId")).isEqualTo(enterprise);
        assertThat(found.text("/items/0/sites/0/siteId")).isEqualTo(site);
        me.get("/api/v1/me/employers").expect(400);
        me.get("/api/v1/me/employers?q=").expect(400);
        api.as(town.sa()).get("/api/v1/me/employers?q=x").expect(403);
    }

    @Test
    void theSameRequestTwiceIsOneEmployment() {
        String enterprise = town.enterprise("甲");
        Map<String, Object> body = Town.employment(enterprise, "2022-06-01");
        Answer first =
                me.key("employment-1").post("/api/v1/me/employments", body).expect(201);
        Answer again =
                me.key("employment-1").post("/api/v1/me/employments", body).expect(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(me.get("/api/v1/me/employments").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void oneLeavesAndComesBack() {
        employ(town.enterprise("甲"), "FULL_TIME", "2022-06-01").expect(201);
        Answer left = me.ifMatch(me.get("/api/v1/me/profile").etag())
                .patch("/api/v1/me/profile", Map.of("status", "LEFT"))
                .expect(200);
        assertThat(left.text("/status")).isEqualTo("LEFT");
        assertThat(me.get("/api/v1/me/employments").text("/items/0/to")).isEqualTo("2023-03-31");
        me.ifMatch(left.etag())
                .patch("/api/v1/me/profile", Map.of("status", "RECORDED"))
                .expectProblem(409, "invalid-transition");
        me.ifMatch(left.etag())
                .patch("/api/v1/me/profile", Map.of("status", "ERASED"))
                .expectProblem(409, "invalid-transition");
        Answer back = me.ifMatch(left.etag())
                .patch("/api/v1/me/profile", Map.of("status", "ACTIVE"))
                .expect(200);
        assertThat(back.text("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void whoeverHadLeftIsBackWithANewEmployment() {
        me.ifMatch(me.get("/api/v1/me/profile").etag())
                .patch("/api/v1/me/profile", Map.of("status", "LEFT"))
                .expect(200);
        employ(town.enterprise("甲"), "CROWD", "2023-03-01").expect(201);
        assertThat(me.get("/api/v1/me/profile").text("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void theHistoryNamesWhoChangedWhatWithoutSecrets() {
        String phone = Town.phone();
        api.as(town.cs())
                .ifMatch(api.as(town.cs()).get("/api/v1/workers/" + id).etag())
                .patch("/api/v1/workers/" + id, Map.of("phone", phone, "name", "王小明", "reason", "本人来电更正"))
                .expect(200);
        Answer history = me.get("/api/v1/me/history").expect(200);
        assertThat(history.text("/items/0/by")).isEqualTo("COMMUNITY_STAFF");
        assertThat(history.text("/items/0/reason")).isEqualTo("本人来电更正");
        assertThat(history.json()
                        .at("/items/0/changes")
                        .valueStream()
                        .map(change -> change.at("/field").asString()))
                .contains("phone", "name");
        assertThat(history.body()).doesNotContain(phone).doesNotContain("王小明");
        assertThat(history.text("/items/1/action")).isEqualTo("recorded");

        Answer page = me.get("/api/v1/me/history?limit=1").expect(200);
        assertThat(page.json().at("/items").size()).isEqualTo(1);
        Answer next = me.get("/api/v1/me/history?limit=1&cursor=" + page.text("/next"))
                .expect(200);
        assertThat(next.text("/items/0/action")).isEqualTo("recorded");
        assertThat(next.json().at("/next").isNull()).isTrue();
    }

    private Answer employ(String enterprise, String engagement, String from) {
        return me.post(
                "/api/v1/me/employments", Map.of("enterpriseId", enterprise, "engagement", engagement, "from", from));
    }
}
