package io.fengyi.welfare.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.welfare.BenefitUseUndone;
import io.fengyi.contracts.welfare.BenefitUsed;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.AtOnce;
import io.fengyi.welfare.Offers;
import io.fengyi.welfare.People;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.worker.Workers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@FengyiIT
class ClaimUsesIT {

    private static final String USES = "/api/v1/claim-uses";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private MongoOperations mongo;

    private String merchantId = "";
    private String benefitId = "";

    @BeforeEach
    void aBenefitRuns() {
        clock.set("2023-03-15T12:00");
        merchantId = Offers.merchant(api, events);
        benefitId = Offers.running(api, merchantId, Map.of());
    }

    private String claimed(String workerId) {
        return api.as(TestTokens.worker(workerId))
                .freshKey()
                .post("/api/v1/benefits/" + benefitId + "/claims")
                .expect(201)
                .text("/id");
    }

    private String code(String workerId, String claimId) {
        return api.as(TestTokens.worker(workerId))
                .get("/api/v1/me/claims/" + claimId + "/code")
                .expect(200)
                .text("/code");
    }

    private String freshCode() {
        String worker = People.stranger();
        return code(worker, claimed(worker));
    }

    private Answer scan(String code) {
        return scan(merchantId, code);
    }

    private Answer scan(String merchant, String code) {
        return api.as(TestTokens.merchant(merchant)).freshKey().post(USES, Map.of("code", code));
    }

    /** R52 and abuse row: 50 parallel scans of one code → one use. */
    @Test
    void r52FiftyParallelScansOfOneCodeGiveOneUse() {
        String code = freshCode();
        List<Answer> answers = AtOnce.all(50, i -> scan(code));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(1);
        assertThat(AtOnce.count(answers, 409, "claim-already-used")).isEqualTo(49);
        assertThat(events.await(BenefitUsed.class, benefitId))
                .isEqualTo(new BenefitUsed(benefitId, merchantId, Town.OLD_TOWN, LocalDate.parse("2023-03-15")));
        await().until(() -> events.all("welfare.benefit.v1", benefitId).size() == 2);
    }

    @Test
    void theMerchantNeverLearnsWhoAndNeitherDoesAnybodyElse() {
        String worker = People.stranger();
        Answer used = scan(code(worker, claimed(worker))).expect(201);
        assertThat(used.body()).doesNotContain(worker);
        Answer list = api.as(TestTokens.merchant(merchantId)).get(USES).expect(200);
        assertThat(list.text("/items/0/id")).isEqualTo(used.text("/id"));
        assertThat(list.body()).doesNotContain("wkr_").doesNotContain("handle");
        events.await(BenefitUsed.class, benefitId);
        assertThat(events.all("welfare.benefit.v1", benefitId))
                .allSatisfy(event -> assertThat(event.body()).doesNotContain(worker));
        Answer counts = api.as(TestTokens.merchant(merchantId))
                .get(USES + "/counts?from=2023-03-15&to=2023-03-15")
                .expect(200);
        assertThat(counts.number("/items/0/count")).isEqualTo(1);
        assertThat(api.as(TestTokens.merchant("mer_0HZ8K3QF5S1RM")).get(USES).body())
                .doesNotContain(used.text("/id"));
        api.as(TestTokens.merchant(merchantId))
                .get(USES + "/counts?from=2023-03-15&to=2023-03-14")
                .expect(400);
    }

    /** Abuse row: code older than 60 s. */
    @Test
    void aCodeOlderThanSixtySecondsIsRefused() {
        String worker = People.stranger();
        String claim = claimed(worker);
        String code = code(worker, claim);
        clock.advance(Duration.ofSeconds(61));
        scan(code).expectProblem(422, "code-expired");
        String next = code(worker, claim);
        assertThat(next).isNotEqualTo(code);
        scan(next.toLowerCase()).expect(201);
    }

    @Test
    void theCodeStaysForHalfAMinuteAndTheOldOneLivesOn() {
        String worker = People.stranger();
        String claim = claimed(worker);
        String first = code(worker, claim);
        clock.advance(Duration.ofSeconds(20));
        assertThat(code(worker, claim)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(20));
        assertThat(code(worker, claim)).isNotEqualTo(first);
        scan(first).expect(201);
    }

    /** Abuse row: ninth wrong code in a minute by a merchant. */
    @Test
    void theNinthWrongCodeInAMinuteIsTooMany() {
        String right = freshCode();
        for (int i = 0; i < 8; i++) {
            scan("0000000" + i).expectProblem(422, "code-unknown");
        }
        Answer ninth = scan("00000009").expectProblem(429, "too-many-wrong-codes");
        assertThat(Integer.parseInt(String.valueOf(ninth.header("Retry-After"))))
                .isBetween(1, 61);
        scan(right).expect(429);
        clock.advance(Duration.ofSeconds(60));
        String worker = People.stranger();
        scan(code(worker, claimed(worker))).expect(201);
    }

    @Test
    void wrongCodesAtTheSameMomentAreCountedToo() {
        List<Answer> answers = AtOnce.all(30, i -> scan("ZZZZZZ" + (10 + i)));
        assertThat(AtOnce.count(answers, 422, "code-unknown")).isLessThanOrEqualTo(8);
        assertThat(AtOnce.count(answers, 429)).isGreaterThanOrEqualTo(22);
    }

    @Test
    void anotherMerchantsCodeIsUnknown() {
        String code = freshCode();
        String other = Offers.merchant(api, Town.OLD_TOWN);
        scan(other, code).expectProblem(422, "code-unknown");
        scan(code).expect(201);
    }

    /** A suspended merchant's codes stop at once, and a new one is not shown. */
    @Test
    void aSuspendedMerchantsCodesStopAtOnce() {
        String worker = People.stranger();
        String claim = claimed(worker);
        String code = code(worker, claim);
        Offers.suspend(api, merchantId);
        scan(code).expectProblem(409, "merchant-suspended");
        api.as(TestTokens.worker(worker))
                .get("/api/v1/me/claims/" + claim + "/code")
                .expectProblem(409, "merchant-suspended");
        api.as(Town.streetAdmin())
                .post("/api/v1/merchants/" + merchantId + "/activation")
                .expect(200);
        scan(code).expect(201);
    }

    /** Abuse row: undo after 16 minutes → 409, by another merchant → 404. */
    @Test
    void aUseIsUndoneWithinFifteenMinutesByTheSameMerchantOnly() {
        String worker = People.stranger();
        String claim = claimed(worker);
        String use = scan(code(worker, claim)).expect(201).text("/id");
        String undo = USES + "/" + use + "/undo";
        api.as(TestTokens.merchant(Offers.merchant(api, Town.OLD_TOWN)))
                .post(undo)
                .expectProblem(404, "not-found");

        clock.advance(Duration.ofMinutes(15));
        api.as(TestTokens.merchant(merchantId)).post(undo).expect(200);
        events.await(BenefitUseUndone.class, benefitId);
        api.as(TestTokens.merchant(merchantId)).post(undo).expectProblem(409, "use-already-undone");
        assertThat(api.as(TestTokens.merchant(merchantId)).get(USES).body()).doesNotContain(use);

        String second = scan(code(worker, claim)).expect(201).text("/id");
        clock.advance(Duration.ofMinutes(16));
        api.as(TestTokens.merchant(merchantId))
                .post(USES + "/" + second + "/undo")
                .expectProblem(409, "undo-too-late");
    }

    @Test
    void theSameKeyIsOneUseAndWithoutAKeyNothingHappens() {
        String code = freshCode();
        Api keyed = api.as(TestTokens.merchant(merchantId)).key("scan-" + code);
        Answer first = keyed.post(USES, Map.of("code", code)).expect(201);
        assertThat(keyed.post(USES, Map.of("code", code)).expect(201).text("/id"))
                .isEqualTo(first.text("/id"));
        api.as(TestTokens.merchant(merchantId))
                .post(USES, Map.of("code", code))
                .expectProblem(400, "idempotency-key-missing");
        api.as(Town.rider()).freshKey().post(USES, Map.of("code", code)).expect(403);
    }

    @Test
    void anErasedWorkersClaimsAreCutAndTheUsesStay() {
        String worker = People.known(events, workers, "COURIER", 1).get(0);
        String used = claimed(worker);
        String use = scan(code(worker, used)).expect(201).text("/id");
        clock.set("2023-03-16T12:00");
        String open = claimed(worker);

        People.erase(events, workers, worker);

        await().untilAsserted(() -> assertThat(mongo.findById(open, Claim.class))
                .satisfies(claim -> {
                    assertThat(claim.workerId()).startsWith("cut_");
                    assertThat(claim.state()).isEqualTo(ClaimState.CANCELLED);
                    assertThat(claim.creationKey()).isNull();
                }));
        Claim cut = mongo.findById(used, Claim.class);
        assertThat(cut.workerId())
                .startsWith("cut_")
                .isNotEqualTo(mongo.findById(open, Claim.class).workerId());
        assertThat(api.as(TestTokens.merchant(merchantId)).get(USES).body()).contains(use);
    }

    @Test
    void usesAreAFigureOfTheirPeriod() {
        String community = "320299001653";
        events.publish(Town.community(community), community);
        merchantId = Offers.merchant(api, community);
        benefitId = Offers.running(api, merchantId, Map.of());
        for (int i = 0; i < 3; i++) {
            scan(freshCode()).expect(201);
        }
        String undone = scan(freshCode()).expect(201).text("/id");
        api.as(TestTokens.merchant(merchantId))
                .post(USES + "/" + undone + "/undo")
                .expect(200);
        Answer figure = api.as(Town.streetAdmin())
                .get("/api/v1/figures/welfare?asOf=2023-03-15&keys=benefitUses&groupBy=month&area=" + community)
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(3);
        assertThat(figure.json().at("/items/0/groups/rows").toString()).isEqualTo("[[\"2023-03\",3]]");
    }
}
