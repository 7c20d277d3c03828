package io.fengyi.points.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.points.RedemptionCancelled;
import io.fengyi.contracts.points.RedemptionExpired;
import io.fengyi.contracts.points.RedemptionFulfilled;
import io.fengyi.contracts.points.RewardRedeemed;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.code.CrockfordCode;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rider redeems, a merchant hands over (points.md 3.4, R96). */
@PointsIT
class RedemptionIT {
    @Autowired
    Town town;

    @Autowired
    RedemptionDesk desk;

    String rider;
    String merchant;

    @BeforeEach
    void aRiderWithAHundredPoints() {
        rider = town.rider();
        merchant = Ids.next("mer");
        town.give(rider, 100);
    }

    @Test
    void aMealIsRedeemedAndHandedOver() {
        String reward = reward(30, 5, 1);
        Answer redeemed = redeem(reward).expect(202);
        assertThat(redeemed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(redeemed.text("/code")).hasSize(8);
        assertThat(town.available(rider)).isEqualTo(70);
        assertThat(stock(reward).number("/stock/confirmed")).isEqualTo(1);
        assertThat(town.events.await(RewardRedeemed.class, redeemed.text("/id")).price())
                .isEqualTo(30);

        Answer fulfilled = scan(merchant, redeemed.text("/code").toLowerCase(java.util.Locale.ROOT))
                .expect(201);
        assertThat(fulfilled.text("/state")).isEqualTo("FULFILLED");
        assertThat(fulfilled.body()).doesNotContain(rider);
        assertThat(mine(redeemed).text("/code")).isEmpty();
        assertThat(stock(reward).number("/stock/fulfilled")).isEqualTo(1);
        town.events.await(RedemptionFulfilled.class, redeemed.text("/id"));
        scan(merchant, redeemed.text("/code")).expectProblem(409, "already-fulfilled");
    }

    @Test
    void aMistakeAtTheCounterIsUndoneWithinFifteenMinutes() {
        String reward = reward(30, 5, 1);
        Answer redeemed = redeem(reward).expect(202);
        scan(merchant, redeemed.text("/code")).expect(201);
        String undo = "/api/v1/redemption-fulfilments/" + redeemed.text("/id") + "/undo";
        atTheCounter("mer_other").post(undo).expect(404);
        town.clock.advance(Duration.ofMinutes(14));
        assertThat(atTheCounter(merchant).post(undo).expect(200).text("/state")).isEqualTo("CONFIRMED");
        assertThat(stock(reward).number("/stock/confirmed")).isEqualTo(1);
        scan(merchant, redeemed.text("/code")).expect(201);
        town.clock.advance(Duration.ofMinutes(16));
        atTheCounter(merchant).post(undo).expectProblem(409, "undo-too-late");
        assertThat(stock(reward).number("/stock/fulfilled")).isEqualTo(1);
    }

    @Test
    void aCancellationGivesPointsAndPieceBack() {
        String reward = reward(30, 5, 1);
        Answer redeemed = redeem(reward).expect(202);
        String cancel = "/api/v1/me/redemptions/" + redeemed.text("/id") + "/cancellation";
        town.as(town.rider()).post(cancel).expect(404);
        assertThat(town.as(rider).post(cancel).expect(200).text("/state")).isEqualTo("CANCELLED");
        town.as(rider).post(cancel).expectProblem(409, "invalid-transition");
        assertThat(town.available(rider)).isEqualTo(100);
        assertThat(stock(reward).number("/stockLeft")).isEqualTo(5);
        town.events.await(RedemptionCancelled.class, redeemed.text("/id"));
        assertThat(redeem(reward).expect(202).text("/state")).isEqualTo("CONFIRMED");
    }

    @Test
    void aFulfilledRedemptionCannotBeCancelled() {
        Answer redeemed = redeem(reward(30, 5, 1)).expect(202);
        scan(merchant, redeemed.text("/code")).expect(201);
        town.as(rider)
                .post("/api/v1/me/redemptions/" + redeemed.text("/id") + "/cancellation")
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void whatIsNotFetchedInThirtyDaysExpiresWithAFullRefund() {
        String reward = reward(30, 5, 1);
        Answer redeemed = redeem(reward).expect(202);
        town.clock.advance(Duration.ofDays(30).plusSeconds(1));
        scan(merchant, redeemed.text("/code")).expectProblem(409, "code-expired");
        desk.sweep();
        desk.sweep();
        assertThat(mine(redeemed).text("/state")).isEqualTo("EXPIRED");
        assertThat(town.available(rider)).isEqualTo(100);
        assertThat(stock(reward).number("/stockLeft")).isEqualTo(5);
        town.events.await(RedemptionExpired.class, redeemed.text("/id"));
    }

    @Test
    void tooFewPointsGiveThePieceBack() {
        String reward = reward(101, 1, 1);
        Answer refused = redeem(reward).expect(202);
        assertThat(refused.text("/state")).isEqualTo("REFUSED");
        assertThat(refused.text("/refusal")).isEqualTo("insufficient-points");
        assertThat(stock(reward).number("/stockLeft")).isEqualTo(1);
        assertThat(town.available(rider)).isEqualTo(100);
    }

    @Test
    void nothingLeftIsRefusedAsOutOfStock() {
        String reward = reward(10, 1, 5);
        redeem(reward).expect(202);
        Answer refused = redeem(reward).expect(202);
        assertThat(refused.text("/refusal")).isEqualTo("out-of-stock");
        assertThat(town.available(rider)).isEqualTo(90);
    }

    @Test
    void aPersonGetsNoMoreThanAllowedInAPeriod() {
        String reward = reward(10, 10, 2);
        redeem(reward).expect(202);
        redeem(reward).expect(202);
        redeem(reward).expectProblem(409, "limit-per-person");
        town.clock.advance(Duration.ofDays(1));
        redeem(reward).expect(202);
    }

    @Test
    void theSameKeyAgainIsTheSameRedemption() {
        String reward = reward(10, 10, 5);
        Api keyed = town.as(rider).key("redeem-" + rider);
        String first = keyed.post("/api/v1/redemptions", Map.of("rewardId", reward))
                .expect(202)
                .text("/id");
        Answer again =
                keyed.post("/api/v1/redemptions", Map.of("rewardId", reward)).expect(202);
        assertThat(again.text("/id")).isEqualTo(first);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        keyed.post("/api/v1/redemptions", Map.of("rewardId", "rwd_other")).expect(422);
        town.as(rider)
                .post("/api/v1/redemptions", Map.of("rewardId", reward))
                .expectProblem(400, "idempotency-key-missing");
        assertThat(town.available(rider)).isEqualTo(90);
    }

    @Test
    void aTypingErrorIs422WithoutALookUpAndTenOfThemAre429() {
        Answer redeemed = redeem(reward(30, 5, 1)).expect(202);
        String code = redeemed.text("/code");
        char wrong = code.charAt(0) == '7' ? '8' : '7';
        scan(merchant, wrong + code.substring(1)).expectProblem(422, "code-invalid");
        // of 21 in a row eleven lie in one minute, wherever the next one begins
        IntStream.range(0, 21)
                .mapToObj(i -> scan(merchant, "ABC"))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow()
                .expectProblem(429, "too-many-wrong-codes");
    }

    @Test
    void anotherMerchantsCodeIsNotThere() {
        Answer redeemed = redeem(reward(30, 5, 1)).expect(202);
        scan(Ids.next("mer"), redeemed.text("/code")).expect(404);
        scan(merchant, CrockfordCode.checked(CrockfordCode.random(7))).expect(404);
        town.as(rider)
                .freshKey()
                .post("/api/v1/redemption-fulfilments", Map.of("code", redeemed.text("/code")))
                .expect(403);
    }

    @Test
    void aSuspendedMerchantsCodesStop() {
        Answer redeemed = redeem(reward(30, 5, 1)).expect(202);
        town.tell(new MerchantSuspended(merchant, "古镇大食堂", Town.STREET_COMMUNITY), merchant);
        Awaitility.await()
                .until(() ->
                        scan(merchant, redeemed.text("/code")).text("/code").equals("merchant-suspended"));
        town.as(rider)
                .post("/api/v1/me/redemptions/" + redeemed.text("/id") + "/cancellation")
                .expect(200);
        assertThat(town.available(rider)).isEqualTo(100);
    }

    @Test
    void anErasureCancelsWhatIsOpen() {
        String reward = reward(30, 5, 1);
        Answer redeemed = redeem(reward).expect(202);
        town.erased(rider);
        Awaitility.await().until(() -> mine(redeemed).text("/state").equals("CANCELLED"));
        Awaitility.await().until(() -> town.available(rider) == 0);
        assertThat(stock(reward).number("/stockLeft")).isEqualTo(5);
        redeem(reward).expect(202);
        assertThat(town.auditor()
                        .get("/api/v1/points-ledger/verification?accountId=" + rider)
                        .expect(200)
                        .json()
                        .get("valid")
                        .asBoolean())
                .isTrue();
    }

    private String reward(long price, long stock, int perPerson) {
        String id = town.streetAdmin()
                .freshKey()
                .post(
                        "/api/v1/rewards",
                        Map.of(
                                "title",
                                "古镇大食堂工作餐",
                                "kind",
                                "GOODS",
                                "price",
                                price,
                                "perPerson",
                                perPerson,
                                "period",
                                "DAY",
                                "pickUp",
                                Map.of("merchantId", merchant),
                                "stock",
                                stock))
                .expect(201)
                .text("/id");
        town.streetAdmin().freshKey().post("/api/v1/rewards/" + id + "/start").expect(200);
        return id;
    }

    private Answer redeem(String reward) {
        return town.as(rider).freshKey().post("/api/v1/redemptions", Map.of("rewardId", reward));
    }

    private Answer mine(Answer redeemed) {
        return town.as(rider)
                .get("/api/v1/me/redemptions/" + redeemed.text("/id"))
                .expect(200);
    }

    private Answer stock(String reward) {
        return town.streetAdmin().get("/api/v1/rewards/" + reward).expect(200);
    }

    private Api atTheCounter(String who) {
        return town.api.as(TestTokens.merchant(who));
    }

    private Answer scan(String who, String code) {
        return atTheCounter(who).freshKey().post("/api/v1/redemption-fulfilments", Map.of("code", code));
    }
}
