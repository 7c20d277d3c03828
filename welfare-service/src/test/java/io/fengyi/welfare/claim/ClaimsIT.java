package io.fengyi.welfare.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ClaimsIT {

    private static final String MINE = "/api/v1/me/claims";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private ClaimCare care;

    private String merchantId = "";

    @BeforeEach
    void aMerchantServesRiders() {
        clock.set("2023-03-15T10:00");
        merchantId = Offers.merchant(api, events);
    }

    private Api as(String workerId) {
        return api.as(TestTokens.worker(workerId));
    }

    private Answer claim(String workerId, String benefitId) {
        return as(workerId).freshKey().post("/api/v1/benefits/" + benefitId + "/claims");
    }

    private String running(Map<String, ?> more) {
        return Offers.running(api, merchantId, more);
    }

    /** Abuse row: quota 1, 50 parallel claims → one 201, the rest 409 quota-exhausted. */
    @Test
    void fiftyClaimsForTheLastOneGiveItToOne() {
        String id = running(Map.of("quota", 1));
        List<Answer> answers = AtOnce.all(50, i -> claim(People.stranger(), id));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(1);
        assertThat(AtOnce.count(answers, 409, "quota-exhausted")).isEqualTo(49);
    }

    @Test
    void fiftyClaimsForTwentyPlacesTakeExactlyTwenty() {
        String id = running(Map.of("quota", 20));
        List<Answer> answers = AtOnce.all(50, i -> claim(People.stranger(), id));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(20);
        assertThat(AtOnce.count(answers, 409, "quota-exhausted")).isEqualTo(30);
    }

    @Test
    void onePersonClaimingManyTimesAtOnceGetsTheLimitOnly() {
        String id = running(Map.of("perPerson", 3, "period", "MONTH"));
        String worker = People.stranger();
        List<Answer> answers = AtOnce.all(30, i -> claim(worker, id));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(3);
        assertThat(AtOnce.count(answers, 409, "person-limit-reached")).isEqualTo(27);
        assertThat(as(worker).get(MINE + "?limit=100").json().get("items").size())
                .isEqualTo(3);
    }

    @Test
    void theLimitCountsWithinItsPeriod() {
        String id = running(Map.of("perPerson", 1, "period", "DAY"));
        String worker = People.stranger();
        claim(worker, id).expect(201);
        clock.set("2023-03-15T23:59");
        claim(worker, id).expectProblem(409, "person-limit-reached");
        clock.set("2023-03-16T00:00");
        claim(worker, id).expect(201);
    }

    @Test
    void theSameKeyClaimsOnce() {
        String id = running(Map.of("perPerson", 5));
        String worker = People.stranger();
        Api keyed = as(worker).key("claim-" + worker);
        List<Answer> answers = AtOnce.all(8, i -> keyed.post("/api/v1/benefits/" + id + "/claims"));
        assertThat(answers.stream()
                        .map(answer -> answer.expect(201).text("/id"))
                        .distinct())
                .hasSize(1);
        as(worker).post("/api/v1/benefits/" + id + "/claims").expectProblem(400, "idempotency-key-missing");
    }

    @Test
    void cancellingGivesThePlaceAndTheTurnBack() {
        String id = running(Map.of("quota", 2, "period", "EVER"));
        String worker = People.stranger();
        String first = claim(worker, id).expect(201).text("/id");
        claim(People.stranger(), id).expect(201);
        claim(People.stranger(), id).expectProblem(409, "quota-exhausted");

        Answer cancelled = as(worker).post(MINE + "/" + first + "/cancellation").expect(200);
        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        as(worker).post(MINE + "/" + first + "/cancellation").expect(200);
        List<Answer> again = AtOnce.all(10, i -> claim(People.stranger(), id));
        assertThat(AtOnce.count(again, 201)).isEqualTo(1);
        assertThat(AtOnce.count(again, 409, "quota-exhausted")).isEqualTo(9);
        as(worker).get(MINE + "/" + first + "/code").expectProblem(409, "invalid-transition");
    }

    @Test
    void atTheEndOfItsLifeAClaimGivesItsPlaceBack() {
        String id = running(Map.of("quota", 1, "claimDays", 1, "period", "EVER"));
        String worker = People.stranger();
        Answer claimed = claim(worker, id).expect(201);
        assertThat(Instant.parse(claimed.text("/expiresAt")))
                .isCloseTo(clock.instant().plus(Duration.ofDays(1)), within(1, ChronoUnit.SECONDS));
        clock.set("2023-03-16T10:01");
        as(worker).get(MINE + "/" + claimed.text("/id") + "/code").expectProblem(409, "claim-expired");
        claim(People.stranger(), id).expectProblem(409, "quota-exhausted");

        care.expireWhatIsOver();

        assertThat(as(worker).get(MINE + "?state=EXPIRED").body()).contains(claimed.text("/id"));
        claim(People.stranger(), id).expect(201);
        claim(worker, id).expectProblem(409, "quota-exhausted");
    }

    @Test
    void onlyItsWorkerTypesMayClaim() {
        String id = running(Map.of("workerTypes", List.of("COURIER")));
        String courier = People.known(events, workers, "COURIER", 1).get(0);
        String trucker = People.known(events, workers, "TRUCKER", 1).get(0);
        claim(courier, id).expect(201);
        claim(trucker, id).expectProblem(403, "not-eligible");
        claim(People.stranger(), id).expectProblem(403, "not-eligible");
    }

    @Test
    void whatDoesNotRunCannotBeClaimed() {
        String draft = api.as(Town.streetAdmin())
                .post("/api/v1/benefits", Offers.benefit(merchantId, Map.of()))
                .text("/id");
        claim(People.stranger(), draft).expectProblem(404, "not-found");
        claim(People.stranger(), "ben_0HZ8K3QF5S1RM").expectProblem(404, "not-found");
        String paused = running(Map.of());
        api.as(Town.streetAdmin())
                .post("/api/v1/benefits/" + paused + "/pause", Offers.REASON)
                .expect(200);
        claim(People.stranger(), paused).expectProblem(409, "benefit-not-running");
        String running = running(Map.of());
        Offers.suspend(api, merchantId);
        claim(People.stranger(), running).expectProblem(409, "merchant-suspended");
    }

    @Test
    void claimsAreNobodyElsesBusiness() {
        String id = running(Map.of());
        String worker = People.stranger();
        String claim = claim(worker, id).expect(201).text("/id");
        as(People.stranger()).get(MINE + "/" + claim + "/code").expectProblem(404, "not-found");
        as(People.stranger()).post(MINE + "/" + claim + "/cancellation").expectProblem(404, "not-found");
        assertThat(as(People.stranger()).get(MINE).body()).doesNotContain(claim);
        for (String other : List.of(Town.streetAdmin(), Town.communityStaff(), TestTokens.merchant(merchantId))) {
            api.as(other).get(MINE).expect(403);
            api.as(other).freshKey().post("/api/v1/benefits/" + id + "/claims").expect(403);
        }
        api.get(MINE).expect(401);
    }
}
