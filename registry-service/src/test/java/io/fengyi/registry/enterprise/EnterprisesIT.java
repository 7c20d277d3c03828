package io.fengyi.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.EnterpriseChanged;
import io.fengyi.contracts.registry.EnterpriseRegistered;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class EnterprisesIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

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
    void brandAndLegalEntityAreTwoThings() {
        Answer one = post(Map.of("brand", "蜂送", "legalName", "示范蜂送物流有限公司", "creditCode", "91350100M000100Y43"))
                .expect(201);
        assertThat(one.text("/status")).isEqualTo("ACTIVE");
        assertThat(one.text("/openedOn")).isEqualTo("2023-03-31");
        assertThat(one.text("/creditCode")).isEqualTo("91350100M000100Y43");
        post(Map.of("brand", "蜂买", "legalName", "示范蜂送物流有限公司", "creditCode", "91350100M000100Y43"))
                .expect(201);
        post(Map.of("brand", "蜂送", "creditCode", "91350100m000100y43"))
                .expectProblem(409, "enterprise-already-registered");
        EnterpriseRegistered told = events.await(EnterpriseRegistered.class, one.text("/id"));
        assertThat(told)
                .isEqualTo(new EnterpriseRegistered(one.text("/id"), "蜂送", "FOOD_DELIVERY", town.community, "ACTIVE"));
    }

    @Test
    void aWrongCheckDigitNeedsAReasonThatIsAudited() {
        post(Map.of("brand", "蜂送", "creditCode", "91350100M000100Y44")).expectProblem(422, "credit-code-invalid");
        post(Map.of("brand", "蜂送", "creditCode", "91350100M000100Y44", "checkDigitWaived", true))
                .expectProblem(422, "reason-missing");
        post(Map.of(
                        "brand", "蜂送",
                        "creditCode", "91350100M000100Y44",
                        "checkDigitWaived", true,
                        "waiverReason", "太短"))
                .expect(400);
        Answer waived = post(Map.of(
                        "brand", "蜂送",
                        "creditCode", "91350100M000100Y44",
                        "checkDigitWaived", true,
                        "waiverReason", "营业执照原件即为此号，已拍照核对"))
                .expect(201);
        assertThat(waived.json().at("/checkDigitWaived").asBoolean()).isTrue();
        assertThat(mongo.getCollection("audit_entries")
                        .countDocuments(
                                new Document("action", "credit-code.waive").append("subject", waived.text("/id"))))
                .isEqualTo(1);
    }

    @Test
    void fieldsFollowTheRules() {
        post(Map.of("brand", "一".repeat(41))).expect(400);
        post(Map.of("brand", "蜂送", "industry", "MINING")).expectProblem(422, "code-unknown");
        post(Map.of("brand", "蜂送", "communityCode", town.street)).expectProblem(422, "area-unknown");
        post(Map.of("brand", "蜂送", "validFrom", "2023-04-01")).expectProblem(422, "valid-from-in-future");
        post(Map.of("brand", "蜂送", "legalName", "法人身份证320106199003078313"))
                .expectProblem(422, "forbidden-personal-data");
        post(Map.of("brand", "蜂送", "owner", "x")).expect(400);
        api.as(town.gs())
                .post("/api/v1/enterprises", body(Map.of("brand", "蜂送")))
                .expect(403);
        api.as(new Town(api).sa())
                .post("/api/v1/enterprises", body(Map.of("brand", "蜂送")))
                .expect(404);
    }

    @Test
    void namesHaveTheirLengths() {
        post(Map.of("brand", "一".repeat(40), "legalName", "二".repeat(100))).expect(201);
        post(Map.of("brand", "三", "legalName", "四四")).expect(201);
        post(Map.of("brand", "")).expect(400);
        post(Map.of("brand", "  ")).expectProblem(422, "text-length");
        post(Map.of("brand", "五", "legalName", "六")).expect(400);
        post(Map.of("brand", "五", "legalName", "六".repeat(101))).expect(400);
    }

    @Test
    void aChangeHoldsFromItsDayOn() {
        String id = town.enterprise("老牌子");
        String path = "/api/v1/enterprises/" + id;
        Answer seen = api.as(town.cs()).get(path).expect(200);
        Answer changed = api.as(town.sa())
                .ifMatch(seen.etag())
                .patch(path, Map.of("brand", "新牌子", "communityCode", town.other, "validFrom", "2023-03-01"))
                .expect(200);
        assertThat(changed.text("/brand")).isEqualTo("新牌子");
        assertThat(events.await(EnterpriseChanged.class, id).communityCode()).isEqualTo(town.other);
        assertThat(brands(town.sa(), "?asOf=2023-02-28&area=" + town.community)).containsExactly("老牌子");
        assertThat(brands(town.sa(), "?area=" + town.community)).isEmpty();
        assertThat(brands(town.sa(), "?q=新牌&area=" + town.street)).containsExactly("新牌子");
        assertThat(brands(town.sa(), "?q=.*")).isEmpty();
        api.as(town.cs()).get(path).expect(404);
        api.as(town.sa())
                .ifMatch(changed.etag())
                .patch(path, Map.of("brand", "更早", "validFrom", "2019-12-31"))
                .expectProblem(422, "valid-from-too-early");
        api.as(town.sa()).ifMatch(seen.etag()).patch(path, Map.of("brand", "旧")).expectProblem(412, "stale-version");
        api.as(town.sa())
                .ifMatch(changed.etag())
                .patch(path, Map.of("status", "CLOSED"))
                .expect(400);
    }

    @Test
    void instructorsAndManagersSeeTheirsOnly() {
        String mine = town.enterprise("甲");
        String site = town.site(mine, "甲站");
        town.enterprise("乙");
        assertThat(brands(TestTokens.forEnterprises(Role.INSTRUCTOR, mine), "")).containsExactly("甲");
        String manager = TestTokens.of(Map.of(
                "sub",
                "acc_m",
                "client_id",
                "staff-pages",
                "roles",
                List.of("SITE_MANAGER"),
                "siteIds",
                List.of(site)));
        assertThat(brands(manager, "")).containsExactly("甲");
        api.as(manager).get("/api/v1/enterprises/" + mine).expect(200);
        assertThat(brands(TestTokens.staff(Role.PARTY_AFFAIRS, town.street), ""))
                .containsExactly("甲", "乙");
        api.as(TestTokens.worker("wkr_1")).get("/api/v1/enterprises").expect(403);
        api.get("/api/v1/enterprises").expect(401);
    }

    private Answer post(Map<String, ?> more) {
        return api.as(town.sa()).post("/api/v1/enterprises", body(more));
    }

    private Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("industry", "FOOD_DELIVERY", "communityCode", town.community));
        body.putAll(more);
        return body;
    }

    private List<String> brands(String token, String query) {
        return api.as(token)
                .get("/api/v1/enterprises" + query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/brand").asString())
                .toList();
    }
}
