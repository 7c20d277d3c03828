package io.fengyi.welfare.benefit;

import static io.fengyi.welfare.Offers.REASON;
import static io.fengyi.welfare.Offers.benefit;
import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.rider;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.welfare.BenefitEnded;
import io.fengyi.contracts.welfare.BenefitStarted;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Offers;
import io.fengyi.welfare.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class BenefitsIT {

    private static final String PATH = "/api/v1/benefits";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private EndingBenefits ending;

    private String merchantId = "";

    @BeforeEach
    void aMerchantServesRiders() {
        clock.set("2023-03-15T10:00");
        merchantId = Offers.merchant(api, events);
    }

    private Api merchant() {
        return api.as(TestTokens.merchant(merchantId));
    }

    private Api admin() {
        return api.as(streetAdmin());
    }

    @Test
    void aMerchantDraftsAndAStreetAdminStarts() {
        Answer drafted = merchant().post(PATH, benefit(merchantId, Map.of())).expect(201);
        String id = drafted.text("/id");
        String self = PATH + "/" + id;
        assertThat(drafted.text("/state")).isEqualTo("DRAFT");
        assertThat(drafted.number("/claimDays")).isEqualTo(7);
        api.get(self).expectProblem(404, "not-found");
        merchant().get(self).expect(200);
        merchant().post(self + "/start").expect(403);
        Answer changed = merchant()
                .ifMatch(drafted.etag())
                .patch(self, Map.of("title", "骑手晚餐 12 元"))
                .expect(200);
        assertThat(changed.text("/title")).isEqualTo("骑手晚餐 12 元");

        admin().post(self + "/start").expect(200);
        assertThat(events.await(BenefitStarted.class, id))
                .isEqualTo(new BenefitStarted(id, merchantId, Town.OLD_TOWN, LocalDate.parse("2023-03-15")));
        Answer seen = api.get(self).expect(200);
        merchant().ifMatch(seen.etag()).patch(self, Map.of("quota", 1)).expectProblem(403, "street-admin-required");
        admin().ifMatch(seen.etag()).patch(self, Map.of("quota", 500)).expect(200);
        merchant().post(self + "/pause", REASON).expect(200);
        api.get(self).expectProblem(404, "not-found");
        admin().post(self + "/start").expect(200);
        merchant().post(self + "/ending", REASON).expect(200);
        events.await(BenefitEnded.class, id);
        Answer refused = admin().post(self + "/start").expectProblem(409, "invalid-transition");
        assertThat(refused.text("/from")).isEqualTo("ENDED");
    }

    @Test
    void othersNeitherReadNorWriteADraft() {
        String id =
                merchant().post(PATH, benefit(merchantId, Map.of())).expect(201).text("/id");
        api.post(PATH, benefit(merchantId, Map.of())).expect(401);
        api.as(rider()).post(PATH, benefit(merchantId, Map.of())).expect(403);
        for (String other : List.of(TestTokens.merchant("mer_0HZ8K3QF5S1RM"), foreignStreetAdmin())) {
            api.as(other).post(PATH, benefit(merchantId, Map.of())).expectProblem(404, "not-found");
            api.as(other).post(PATH + "/" + id + "/ending", REASON).expectProblem(404, "not-found");
            api.as(other).get(PATH + "/" + id).expectProblem(404, "not-found");
        }
        api.get(PATH + "?state=DRAFT").expect(403);
        assertThat(merchant().get(PATH + "?state=DRAFT").expect(200).body()).contains(id);
        assertThat(api.as(foreignStreetAdmin())
                        .get(PATH + "?state=DRAFT&limit=100")
                        .body())
                .doesNotContain(id);
    }

    /** Abuse row: eligibility by membership, points or enterprise. */
    @Test
    void eligibilityByAnythingButWorkerTypeIsAnUnknownProperty() {
        for (Map<String, ?> more : List.of(
                Map.of("membersOnly", true), Map.of("minPoints", 100), Map.of("enterpriseIds", List.of("ent_1")))) {
            admin().post(PATH, benefit(merchantId, more)).expectProblem(400, "unknown-property");
        }
        admin().post(PATH, benefit(merchantId, Map.of("workerTypes", List.of("COURIER"))))
                .expect(201);
    }

    @Test
    void limitsAreKept() {
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of("quota", 0),
                Map.of("quota", 100_001),
                Map.of("perPerson", 0),
                Map.of("perPerson", 32),
                Map.of("claimDays", 31),
                Map.of("claimDays", 0),
                Map.of("title", "餐"),
                Map.of("title", "长".repeat(41)),
                Map.of("terms", "长".repeat(1_001)),
                Map.of("period", "YEAR"))) {
            admin().post(PATH, benefit(merchantId, bad)).expect(400);
        }
        admin().post(PATH, benefit(merchantId, Map.of("kind", "MASSAGE"))).expectProblem(422, "benefit-kind-unknown");
        admin().post(PATH, benefit(merchantId, Map.of("terms", "致电 13812345678")))
                .expectProblem(422, "forbidden-personal-data");
        admin().post(PATH, benefit("mer_0HZ8K3QF5S1RM", Map.of())).expectProblem(404, "not-found");
    }

    @Test
    void aSuspendedMerchantsBenefitsLeaveTheListAndCannotStart() {
        String id = Offers.running(api, merchantId, Map.of());
        String draft = admin().post(PATH, benefit(merchantId, Map.of())).text("/id");
        assertThat(api.get(PATH + "?limit=100&area=320299001").body()).contains(id);
        assertThat(api.get(PATH + "?limit=100&kind=CRAFT_CLASS").body()).doesNotContain(id);
        Offers.suspend(api, merchantId);
        assertThat(api.get(PATH + "?limit=100&merchantId=" + merchantId).body()).doesNotContain(id);
        admin().post(PATH + "/" + draft + "/start").expectProblem(409, "merchant-suspended");
    }

    @Test
    void benefitsEndWithTheirMerchant() {
        String running = Offers.running(api, merchantId, Map.of());
        String draft = admin().post(PATH, benefit(merchantId, Map.of())).text("/id");
        admin().post("/api/v1/merchants/" + merchantId + "/ending", REASON).expect(200);

        ending.endWithTheirMerchants();
        ending.endWithTheirMerchants();

        assertThat(admin().get(PATH + "/" + running).text("/state")).isEqualTo("ENDED");
        assertThat(admin().get(PATH + "/" + draft).text("/state")).isEqualTo("ENDED");
        events.await(BenefitEnded.class, running);
        assertThat(events.all("welfare.benefit.v1", draft)).isEmpty();
    }

    /** R52: film, craft and meal are three kinds; the figure shows them at the end of any day. */
    @Test
    void r52ThreeKindsRunAndAreCounted() {
        String community = "320299001652";
        events.publish(Town.community(community), community);
        String there = Offers.merchant(api, community);
        for (String kind : List.of("FREE_FILM", "CRAFT_CLASS", "MEAL_PRICE")) {
            Offers.running(api, there, Map.of("kind", kind));
        }
        clock.set("2023-03-20T10:00");
        String paused = Offers.running(api, there, Map.of("kind", "FREE_FILM"));
        admin().post(PATH + "/" + paused + "/pause", REASON).expect(200);

        Answer figure = admin().get("/api/v1/figures/welfare?asOf=2023-03-15&keys=benefitsByKind&area=" + community)
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(3);
        assertThat(figure.json().at("/items/0/groups/rows").toString())
                .isEqualTo("[[\"CRAFT_CLASS\",1],[\"FREE_FILM\",1],[\"MEAL_PRICE\",1]]");
        assertThat(admin().get("/api/v1/figures/welfare?asOf=2023-03-20&keys=benefitsByKind&area=" + community)
                        .number("/items/0/value"))
                .isEqualTo(3);
        assertThat(admin().get("/api/v1/figures/welfare?asOf=2023-03-14&keys=benefitsByKind&area=" + community)
                        .number("/items/0/value"))
                .isZero();
    }
}
