package io.fengyi.points.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rewards and their stock (points.md 3.4). */
@PointsIT
class RewardIT {
    @Autowired
    Town town;

    @Test
    void aRewardIsOfferedStartedStockedPausedAndEnded() {
        Answer reward = offer("GOODS", Ids.next("mer")).expect(201);
        String path = "/api/v1/rewards/" + reward.text("/id");
        town.api.get(path).expect(404);
        command(path, "start").expect(200);
        Answer seen = town.api.get(path).expect(200);
        assertThat(seen.number("/stockLeft")).isEqualTo(3);
        assertThat(seen.json().has("stock")).isFalse();
        assertThat(town.api.get("/api/v1/rewards?limit=100").body()).contains(reward.text("/id"));
        for (int i = 0; i < 2; i++) {
            assertThat(town.streetAdmin()
                            .key("stock-" + reward.text("/id"))
                            .post(path + "/stock-additions", Map.of("quantity", 7))
                            .expect(200)
                            .number("/left"))
                    .isEqualTo(10);
        }
        command(path, "pause").expect(200);
        command(path, "pause").expectProblem(409, "invalid-transition");
        command(path, "start").expect(200);
        command(path, "ending").expect(200);
        command(path, "start").expectProblem(409, "invalid-transition");
        town.streetAdmin()
                .freshKey()
                .post(path + "/stock-additions", Map.of("quantity", 1))
                .expectProblem(409, "reward-ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WATER", "CHARGING", "TOILET", "REST"})
    void aRewardOfKindWaterOrChargingIs422BasicServiceNotForPoints(String kind) {
        offer(kind, Ids.next("mer")).expectProblem(422, "basic-service-not-for-points");
    }

    @Test
    void nonsenseIsRefusedWithTheValue() {
        offer("GOLD", Ids.next("mer")).expect(400);
        Map<String, Object> body = body("GOODS", Ids.next("mer"));
        body.put("price", 0);
        town.streetAdmin().freshKey().post("/api/v1/rewards", body).expect(400);
        body = body("GOODS", Ids.next("mer"));
        body.put("stock", 100_001);
        town.streetAdmin().freshKey().post("/api/v1/rewards", body).expect(400);
        body = body("GOODS", Ids.next("mer"));
        body.put("title", "x");
        town.streetAdmin().freshKey().post("/api/v1/rewards", body).expect(400);
        body = body("GOODS", Ids.next("mer"));
        body.put("colour", "red");
        town.streetAdmin().freshKey().post("/api/v1/rewards", body).expect(400);
        body = body("GOODS", Ids.next("mer"));
        body.put("pickUp", Map.of());
        town.streetAdmin().freshKey().post("/api/v1/rewards", body).expectProblem(422, "pick-up-unclear");
        town.streetAdmin()
                .freshKey()
                .post("/api/v1/rewards", "{\"title\":{\"$ne\":null}}")
                .expect(400);
        town.streetAdmin().freshKey().post("/api/v1/rewards", "{").expect(400);
    }

    @Test
    void anEditNeedsTheCurrentVersionAndOnlyTheAreasStaffMayEdit() {
        Answer reward = offer("GOODS", Ids.next("mer")).expect(201);
        String path = "/api/v1/rewards/" + reward.text("/id");
        town.streetAdmin().patch(path, Map.of("price", 40)).expect(428);
        Answer edited = town.streetAdmin()
                .ifMatch(reward.etag())
                .patch(path, Map.of("price", 40))
                .expect(200);
        assertThat(edited.number("/price")).isEqualTo(40);
        assertThat(edited.text("/title")).isEqualTo("古镇大食堂工作餐");
        town.streetAdmin()
                .ifMatch(reward.etag())
                .patch(path, Map.of("price", 50))
                .expect(412);
        town.streetAdmin()
                .ifMatch(edited.etag())
                .patch(path, Map.of("kind", "CHARGING"))
                .expectProblem(422, "basic-service-not-for-points");
        town.api
                .as(TestTokens.staff(Role.STREET_ADMIN, "320299002"))
                .ifMatch(edited.etag())
                .patch(path, Map.of("price", 1))
                .expect(404);
        town.api
                .as(TestTokens.merchant("mer_x"))
                .ifMatch(edited.etag())
                .patch(path, Map.of("price", 1))
                .expect(403);
    }

    @Test
    void aSuspendedMerchantsRewardsPause() {
        String merchant = Ids.next("mer");
        Answer reward = offer("GOODS", merchant).expect(201);
        String path = "/api/v1/rewards/" + reward.text("/id");
        command(path, "start").expect(200);
        for (int i = 0; i < 3; i++) {
            town.tell(new MerchantSuspended(merchant, "古镇大食堂", Town.STREET_COMMUNITY), merchant);
        }
        await().until(() -> town.streetAdmin().get(path).text("/state").equals("PAUSED"));
        assertThat(town.streetAdmin().get(path).text("/pausedBecause")).isEqualTo("merchant-suspended");
        town.as(town.rider())
                .freshKey()
                .post("/api/v1/redemptions", Map.of("rewardId", reward.text("/id")))
                .expectProblem(409, "reward-not-active");
    }

    private Answer offer(String kind, String merchant) {
        return town.streetAdmin().freshKey().post("/api/v1/rewards", body(kind, merchant));
    }

    private Answer command(String path, String command) {
        return town.streetAdmin().freshKey().post(path + "/" + command);
    }

    private static Map<String, Object> body(String kind, String merchant) {
        return new HashMap<>(Map.of(
                "title",
                "古镇大食堂工作餐",
                "kind",
                kind,
                "price",
                30,
                "perPerson",
                1,
                "period",
                "DAY",
                "pickUp",
                Map.of("merchantId", merchant),
                "stock",
                3));
    }
}
