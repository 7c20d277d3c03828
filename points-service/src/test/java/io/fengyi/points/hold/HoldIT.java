package io.fengyi.points.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.points.PointsHeld;
import io.fengyi.points.Parallel;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points that a partner holds with the rider's approval (points.md 3.1, 3.2). */
@PointsIT
class HoldIT {
    @Autowired
    Town town;

    @Autowired
    HoldDesk desk;

    @Autowired
    TestEvents events;

    String rider;
    String partnerId;

    @BeforeEach
    void aRiderWithAHundredPoints() {
        rider = town.rider();
        partnerId = "ptn_" + UUID.randomUUID();
        town.give(rider, 100);
    }

    @Test
    void aHoldSetsPointsAsideAndACapturePaysThem() {
        Answer hold = open(code(50), 30).expect(201);
        assertThat(hold.body()).doesNotContain(rider);
        assertThat(town.balance(rider).number("/available")).isEqualTo(70);
        assertThat(town.balance(rider).number("/held")).isEqualTo(30);
        assertThat(end(hold, "capture").expect(200).text("/state")).isEqualTo("CAPTURED");
        assertThat(town.balance(rider).number("/held")).isZero();
        assertThat(town.available(rider)).isEqualTo(70);
    }

    @Test
    void theEventOfAHoldNamesThePartnerWhoHolds() {
        String hold = open(code(50), 30).expect(201).text("/id");
        TestEvent told = events.await(
                event -> event.type().equals("fengyi.points.PointsHeld.v1")
                        && event.body().contains(hold),
                "PointsHeld of " + hold);
        assertThat(told.as(PointsHeld.class).partnerId()).isEqualTo(partnerId);
    }

    @Test
    void aReleaseGivesThePointsBack() {
        Answer hold = open(code(50), 30).expect(201);
        end(hold, "release").expect(200);
        assertThat(town.available(rider)).isEqualTo(100);
        end(hold, "capture").expectProblem(409, "hold-ended");
        end(hold, "release").expectProblem(409, "hold-ended");
    }

    @Test
    void captureAndReleaseInParallelOneWinsTheOtherGets409HoldEnded() throws Exception {
        for (int round = 0; round < 10; round++) {
            Answer hold = open(code(5), 5).expect(201);
            List<Answer> answers = Parallel.run(2, thread -> end(hold, thread == 0 ? "capture" : "release"));
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            answers.stream()
                    .filter(answer -> answer.status() != 200)
                    .forEach(answer -> answer.expectProblem(409, "hold-ended"));
        }
        assertThat(town.balance(rider).number("/held")).isZero();
    }

    @Test
    void anApprovalCodeIsUsedOnce() {
        String code = code(50);
        open(code, 10).expect(201);
        open(code, 10).expectProblem(409, "code-used");
        assertThat(town.available(rider)).isEqualTo(90);
    }

    @Test
    void anApprovalCodeSixtyOneSecondsOldHasExpired() {
        String code = code(50);
        town.clock.advance(Duration.ofSeconds(61));
        open(code, 10).expectProblem(422, "code-expired");
        assertThat(town.available(rider)).isEqualTo(100);
    }

    @Test
    void theSameKeyAgainFindsTheSameHold() {
        String code = code(50);
        Map<String, Object> body = Map.of("approvalCode", code, "amount", 10, "purpose", "午餐");
        Api keyed = town.partner(partnerId).key("hold-" + partnerId);
        String first = keyed.post("/api/v1/points-holds", body).expect(201).text("/id");
        assertThat(keyed.post("/api/v1/points-holds", body).expect(201).text("/id"))
                .isEqualTo(first);
    }

    @Test
    void moreThanApprovedMoreThanThereIsAndNonsenseAreRefused() {
        open(code(10), 11).expectProblem(422, "amount-over-approval");
        open(code(200), 101).expectProblem(422, "insufficient-points");
        open(code(10), 0).expect(400);
        open(code(10), 5_001).expect(400);
        town.partner(partnerId)
                .post("/api/v1/points-holds", Map.of("approvalCode", code(10), "amount", 1, "purpose", "x"))
                .expectProblem(400, "idempotency-key-missing");
        town.partner(partnerId)
                .freshKey()
                .post(
                        "/api/v1/points-holds",
                        Map.of("approvalCode", code(10), "amount", 1, "purpose", "x", "ttlSeconds", 86_401))
                .expect(400);
        assertThat(town.available(rider)).isEqualTo(100);
    }

    @Test
    void aPartnerWithoutTheScopeOrAnotherPartnerGetsNowhere() {
        town.api
                .as(TestTokens.partner(partnerId, "reports:write", Town.AREA))
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code(10), "amount", 1, "purpose", "x"))
                .expect(403);
        Answer hold = open(code(10), 5).expect(201);
        town.partner("ptn_stranger")
                .freshKey()
                .post("/api/v1/points-holds/" + hold.text("/id") + "/capture")
                .expect(404);
        town.partner("ptn_stranger")
                .get("/api/v1/points-holds/" + hold.text("/id"))
                .expect(404);
    }

    @Test
    void aHoldThatNobodyEndsIsReleasedAtItsTime() {
        Answer hold = open(code(10), 5).expect(201);
        town.clock.advance(Duration.ofMinutes(16));
        desk.releaseOverdue();
        assertThat(town.available(rider)).isEqualTo(100);
        end(hold, "capture").expectProblem(409, "hold-ended");
    }

    /** Of 21 in a row eleven lie in one minute, wherever the next one begins. */
    @Test
    void guessingCodesIsStoppedAfterTenInAMinute() {
        Answer stopped = IntStream.range(0, 21)
                .mapToObj(i -> open("ZZZZZZZ" + (i % 10), 1))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        stopped.expectProblem(429, "too-many-wrong-codes");
        assertThat(stopped.header("Retry-After")).isNotNull();
    }

    @Test
    void releasedPointsKeepTheirDateOrGetThirtyDays() {
        town.clock.set("2023-06-01T10:00");
        String early = town.rider();
        town.give(early, 10);
        Answer hold = town.partner(partnerId)
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code(early, 10), "amount", 4, "purpose", "电影"))
                .expect(201);
        town.clock.set("2025-01-10T10:00");
        desk.releaseOverdue();
        assertThat(town.balance(early).text("/nextExpiry/expiresOn")).isEqualTo("2025-02-09");
        assertThat(town.available(early)).isEqualTo(4);
        assertThat(end(hold, "capture").status()).isEqualTo(409);
    }

    private String code(long amount) {
        return code(rider, amount);
    }

    private String code(String of, long amount) {
        return town.as(of)
                .post("/api/v1/me/points/approval-codes", Map.of("maxAmount", amount))
                .expect(201)
                .text("/code");
    }

    private Answer open(String code, long amount) {
        return town.partner(partnerId)
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code, "amount", amount, "purpose", "午餐"));
    }

    private Answer end(Answer hold, String how) {
        return town.partner(partnerId).freshKey().post("/api/v1/points-holds/" + hold.text("/id") + "/" + how);
    }
}
