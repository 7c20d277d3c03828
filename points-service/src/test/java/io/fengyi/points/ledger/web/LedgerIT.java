package io.fengyi.points.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.fengyi.access.Role;
import io.fengyi.points.Parallel;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Histories, disputes, reversals and verifications over HTTP (points.md 3.1, 3.2). */
@PointsIT
class LedgerIT {
    @Autowired
    Town town;

    @Autowired
    MongoDatabaseFactory database;

    @Test
    void aHundredParallelPostsWithOneKeyAreOneEntryAndAHundredEqualBodies() throws Exception {
        String rider = town.rider();
        town.give(rider, 100);
        String code = approvalCode(rider, 40);
        Api partner = town.partner("ptn_parallel").key("one-key-for-all-hundred");
        Map<String, Object> body = Map.of("approvalCode", code, "amount", 40, "purpose", "午餐");
        List<Answer> answers =
                Parallel.run(100, thread -> untilAnswered(() -> partner.post("/api/v1/points-holds", body)));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(town.entryIds(rider)).hasSize(2);
        assertThat(town.balance(rider).number("/held")).isEqualTo(40);
    }

    @Test
    void historyRunsNewestFirstInPagesWithReadableTexts() {
        String rider = town.rider();
        for (int i = 1; i <= 5; i++) {
            town.give(rider, i);
        }
        Answer first = town.as(rider).get("/api/v1/me/points/entries?limit=2").expect(200);
        assertThat(first.text("/items/0/text")).isEqualTo("人工补发 +5 分");
        Answer second = town.as(rider)
                .get("/api/v1/me/points/entries?limit=2&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/text")).isEqualTo("人工补发 +3 分");
        assertThat(town.as(rider)
                        .with("Accept-Language", "en")
                        .get("/api/v1/me/points/entries?limit=1")
                        .text("/items/0/text"))
                .isEqualTo("granted: +5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SITE_MANAGER",
                "MERCHANT",
                "INSTRUCTOR",
                "GRID_STAFF",
                "COMMUNITY_STAFF",
                "PARTY_AFFAIRS",
                "DISTRICT_VIEWER",
                "STATION_KEEPER"
            })
    void noOtherStaffSeesAnAccount(String role) {
        String rider = town.rider();
        town.give(rider, 5);
        String entry = town.entryIds(rider).get(0);
        Api staff = town.api.as(TestTokens.staff(Role.valueOf(role), Town.AREA));
        staff.get("/api/v1/points-accounts/" + rider).expect(403);
        staff.get("/api/v1/points-accounts/" + rider + "/entries").expect(403);
        staff.get("/api/v1/points-entries/" + entry + "/explanation").expect(403);
        staff.get("/api/v1/points-ledger/verification?accountId=" + rider).expect(403);
        staff.get("/api/v1/me/points").expect(403);
    }

    @Test
    void siteManagerOrPartnerAskingAnAccountGets403() {
        String rider = town.rider();
        town.give(rider, 5);
        town.api
                .as(TestTokens.staff(Role.SITE_MANAGER, Town.AREA))
                .get("/api/v1/points-accounts/" + rider)
                .expect(403);
        town.partner("ptn_curious").get("/api/v1/points-accounts/" + rider).expect(403);
        town.api.get("/api/v1/points-accounts/" + rider).expect(401);
    }

    @Test
    void anotherRidersEntryAndAnAccountOfAnotherAreaAreNotThere() {
        String rider = town.rider();
        town.give(rider, 5);
        town.registered(rider, Town.STREET_COMMUNITY);
        String entry = town.entryIds(rider).get(0);
        String stranger = town.rider();
        town.as(stranger)
                .get("/api/v1/points-entries/" + entry + "/explanation")
                .expect(404);
        town.as(stranger)
                .get("/api/v1/points-ledger/verification?accountId=" + rider)
                .expect(404);
        Api elsewhere = town.api.as(TestTokens.staff(Role.STREET_ADMIN, "320299002"));
        org.awaitility.Awaitility.await()
                .until(() -> elsewhere.get("/api/v1/points-accounts/" + rider).status() == 404);
        town.streetAdmin().get("/api/v1/points-accounts/" + rider).expect(200);
    }

    @Test
    void everyLookAtAnAccountIsAudited() {
        String rider = town.rider();
        town.give(rider, 5);
        town.streetAdmin().get("/api/v1/points-accounts/" + rider).expect(200);
        String audit = town.auditor()
                .get("/api/v1/audit-entries/points?subject=" + rider)
                .expect(200)
                .body();
        assertThat(audit).contains("points-account.read").contains(rider);
    }

    @Test
    void theBalanceAtATimeIsWhatItWasThen() {
        String rider = town.rider();
        town.clock.set("2023-03-10T10:00");
        town.give(rider, 5);
        town.clock.set("2023-03-11T10:00");
        town.give(rider, 7);
        Answer then = town.streetAdmin()
                .get("/api/v1/points-accounts/" + rider + "?at=2023-03-10T12:00:00%2B08:00")
                .expect(200);
        assertThat(then.number("/balance/available")).isEqualTo(5);
        assertThat(town.streetAdmin()
                        .get("/api/v1/points-accounts/" + rider + "/entries?at=2023-03-10T12:00:00%2B08:00")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aReversalTakesTheSameAmountBackOnceAndOnlyGrantsCanBeReversed() {
        String rider = town.rider();
        town.give(rider, 20);
        String gift = town.entryIds(rider).get(0);
        Map<String, Object> body = Map.of("reasonCode", "BOOKED_IN_ERROR");
        Api admin = town.streetAdmin();
        admin.post("/api/v1/points-entries/" + gift + "/reversal", body).expect(400);
        Answer reversal = admin.key("reversal-" + gift)
                .post("/api/v1/points-entries/" + gift + "/reversal", body)
                .expect(201);
        assertThat(reversal.text("/relatesTo")).isEqualTo(gift);
        admin.key("reversal-" + gift)
                .post("/api/v1/points-entries/" + gift + "/reversal", body)
                .expect(201);
        admin.freshKey()
                .post("/api/v1/points-entries/" + gift + "/reversal", body)
                .expectProblem(409, "already-reversed");
        admin.freshKey()
                .post("/api/v1/points-entries/" + reversal.text("/id") + "/reversal", body)
                .expectProblem(422, "not-reversible");
        assertThat(town.available(rider)).isZero();
        town.as(rider)
                .freshKey()
                .post("/api/v1/points-entries/" + gift + "/reversal", body)
                .expect(403);
    }

    @Test
    void aStoredEntryEditedByHandIsNamedByTheVerificationAndCountsAsOneViolation() {
        String rider = town.rider();
        for (int i = 1; i <= 4; i++) {
            town.give(rider, i);
        }
        town.as(rider).get("/api/v1/points-ledger/verification").expect(200);
        long before = reconcile().number("/violations");
        edit(rider, 3, Updates.set("reason", "a better reason"));
        Answer verification =
                town.as(rider).get("/api/v1/points-ledger/verification").expect(200);
        assertThat(verification.json().get("valid").asBoolean()).isFalse();
        assertThat(verification.number("/firstBadSeq")).isEqualTo(3);
        assertThat(reconcile().number("/violations")).isEqualTo(before + 1);
        edit(rider, 3, Updates.set("reason", "test"));
        assertThat(reconcile().number("/violations")).isEqualTo(before);
    }

    @Test
    void anAmountEditedByHandIsFoundEvenIfTheEntryCannotBeReadAnyMore() {
        String rider = town.rider();
        town.give(rider, 10);
        edit(rider, 1, Updates.set("after.available", 1_000L));
        Answer verification = town.auditor()
                .get("/api/v1/points-ledger/verification?accountId=" + rider)
                .expect(200);
        assertThat(verification.number("/firstBadSeq")).isEqualTo(1);
        town.as(rider).get("/api/v1/me/points").expectProblem(409, "account-under-review");
        edit(rider, 1, Updates.set("after.available", 10L));
    }

    private void edit(String rider, long seq, Bson update) {
        database.getMongoDatabase()
                .getCollection("entries")
                .updateOne(Filters.and(Filters.eq("accountId", rider), Filters.eq("seq", seq)), update);
    }

    private Answer reconcile() {
        town.auditor().freshKey().post("/api/v1/points-reconciliations").expect(201);
        return town.auditor().get("/api/v1/points-reconciliations/latest").expect(200);
    }

    private String approvalCode(String rider, long amount) {
        return town.as(rider)
                .post("/api/v1/me/points/approval-codes", Map.of("maxAmount", amount))
                .expect(201)
                .text("/code");
    }

    /** A key whose first request is still running answers 409; clients ask again. */
    private static Answer untilAnswered(java.util.function.Supplier<Answer> call) {
        Answer answer = call.get();
        for (int i = 0; answer.status() == 409 && i < 50; i++) {
            answer = call.get();
        }
        return answer;
    }
}
