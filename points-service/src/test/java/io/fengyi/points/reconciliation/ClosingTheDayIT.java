package io.fengyi.points.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.points.PointsExpired;
import io.fengyi.contracts.points.PointsExpiring;
import io.fengyi.points.Parallel;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Source;
import io.fengyi.testsupport.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens after midnight (points.md 3.2: expiry, debts, checkpoints). Days lie far ahead, one stretch per test. */
@PointsIT
class ClosingTheDayIT {
    @Autowired
    Town town;

    @Autowired
    ClosingTheDay closing;

    @Autowired
    Checkpoints checkpoints;

    @Test
    void aLotExpiresAfterTheLastDayOfTheNextYearOnceWithTwoNodesAndIsAnnounced() throws Exception {
        town.clock.set("2031-03-01T10:00");
        String rider = town.rider();
        town.give(rider, 12);
        assertThat(town.balance(rider).text("/nextExpiry/expiresOn")).isEqualTo("2032-12-31");
        town.clock.set("2032-06-01T10:00");
        town.give(rider, 5);

        town.clock.set("2032-12-02T00:10");
        closing.closeYesterday();
        PointsExpiring soon = town.events.await(PointsExpiring.class, rider);
        assertThat(soon.amount()).isEqualTo(12);
        assertThat(soon.expiresOn()).isEqualTo(LocalDate.of(2032, 12, 31));

        town.clock.set("2033-01-01T00:10");
        Parallel.run(4, i -> {
            closing.closeYesterday();
            return null;
        });
        assertThat(town.available(rider)).isEqualTo(5);
        assertThat(town.events.await(PointsExpired.class, rider).amount()).isEqualTo(12);
        assertThat(town.head(rider).seq()).isEqualTo(3);
        assertThat(town.as(rider).get("/api/v1/me/points/expiring").json().get("items"))
                .hasSize(1);
        assertThat(town.events.all("points.ledger.v1", rider).stream()
                        .filter(event -> event.type().contains("PointsExpiring")))
                .hasSize(1);
    }

    /** 30 and 7 days before, each once, even if the sweep runs every day and on two nodes. */
    @Test
    void aLotIsAnnouncedThirtyAndSevenDaysBeforeItExpiresAndNotBefore() throws Exception {
        town.clock.set("2027-03-01T10:00");
        String rider = town.rider();
        town.give(rider, 12);
        closedOn("2028-11-30");
        assertThat(notices(rider)).isEmpty();
        closedOn("2028-12-01");
        await().until(() -> notices(rider).size() == 1);
        closedOn("2028-12-02");
        closedOn("2028-12-23");
        assertThat(notices(rider)).hasSize(1);
        town.clock.set("2028-12-24T00:10");
        Parallel.run(4, i -> {
            closing.closeYesterday();
            return null;
        });
        await().until(() -> notices(rider).size() == 2);
        closedOn("2028-12-31");
        assertThat(notices(rider))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.expiresOn()).isEqualTo(LocalDate.of(2028, 12, 31)))
                .extracting(PointsExpiring::businessDay)
                .containsExactly(LocalDate.of(2028, 12, 1), LocalDate.of(2028, 12, 24));
    }

    /** A budget of 100,000 a month raises its hand at 80 and at 100 % and denies nobody anything. */
    @Test
    void theMonthlyBudgetRaisesAlarmsAt80And100PercentAndNeverDeniesAnAward() {
        town.clock.set("2030-05-10T10:00");
        assertThat(alarm()).isEqualTo("NONE");
        award(79_999);
        assertThat(alarm()).isEqualTo("NONE");
        award(1);
        assertThat(alarm()).isEqualTo("AT_80_PERCENT");
        award(20_000);
        assertThat(alarm()).isEqualTo("AT_100_PERCENT");
        town.friendlyStreet();
        String rider = town.rider();
        town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        town.clock.set("2030-06-01T10:00");
        assertThat(alarm()).as("a new month has a new budget").isEqualTo("NONE");
    }

    @Test
    void pointsThatAreDueCannotBeSpentEvenBeforeTheSweep() {
        town.clock.set("2034-03-01T10:00");
        String rider = town.rider();
        town.give(rider, 12);
        town.clock.set("2036-01-01T00:00:01");
        String code = town.as(rider)
                .post("/api/v1/me/points/approval-codes", Map.of("maxAmount", 10))
                .text("/code");
        town.partner("ptn_late")
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code, "amount", 10, "purpose", "x"))
                .expectProblem(422, "insufficient-points");
        assertThat(town.head(rider).key()).isEqualTo("expiry:2035-12-31");
    }

    @Test
    void whatIsOwedForMoreThanAYearIsWrittenOff() {
        town.clock.set("2037-03-01T10:00");
        String rider = town.rider();
        AccountId account = new AccountId(rider);
        town.give(rider, 20);
        var gift = town.head(rider);
        var hold = town.ledger
                .post(
                        account,
                        "hold:hld_owed",
                        new Act.Hold(
                                "hld_owed",
                                io.fengyi.points.ledger.Points.of(15),
                                "x",
                                "partner:p",
                                town.clock.instant()),
                        Source.system("test", "x"))
                .required();
        town.ledger.post(account, "hold-end:hld_owed", new Act.Capture(hold), Source.system("test", "x"));
        town.ledger.post(account, "reversal:" + gift.id(), new Act.Reversal(gift, "test"), Source.system("test", "x"));
        assertThat(town.owed(rider)).isEqualTo(15);
        town.clock.set("2038-02-28T00:10");
        closing.closeYesterday();
        assertThat(town.owed(rider)).isEqualTo(15);
        town.clock.set("2038-03-02T00:10");
        closing.closeYesterday();
        assertThat(town.owed(rider)).isZero();
        assertThat(town.available(rider)).isZero();
        assertThat(town.as(rider).get("/api/v1/me/points/entries").text("/items/0/kind"))
                .isEqualTo("WRITE_OFF");
    }

    @Test
    void everyDayIsSealedOnceAndNamesItsPredecessor() {
        town.clock.set("2039-05-01T10:00");
        String rider = town.rider();
        town.give(rider, 3);
        town.clock.set("2039-05-02T00:01");
        closing.closeYesterday();
        assertThat(checkpoints.isSealed(LocalDate.of(2039, 5, 1))).isFalse();
        town.clock.set("2039-05-02T00:10");
        closing.closeYesterday();
        town.clock.set("2039-05-02T09:00");
        town.give(rider, 4);
        town.clock.set("2039-05-03T00:10");
        closing.closeYesterday();
        closing.closeYesterday();
        List<Checkpoint> latest = checkpoints.list(io.fengyi.store.PageRequest.first(100)).items().stream()
                .filter(checkpoint -> checkpoint.id().startsWith("2039-05"))
                .toList();
        assertThat(latest).hasSize(2);
        assertThat(latest.get(0).previousDay()).isEqualTo(LocalDate.of(2039, 5, 1));
        assertThat(latest.get(0).previousRoot()).isEqualTo(latest.get(1).root());
        assertThat(latest.get(0).root()).isNotEqualTo(latest.get(1).root());
        assertThat(latest).allMatch(checkpoints::stillHolds);
        Answer open = town.api.get("/api/v1/points-checkpoints?limit=5").expect(200);
        assertThat(open.body()).contains(latest.get(0).root()).doesNotContain(rider);
    }

    private void closedOn(String day) {
        town.clock.set(day + "T00:10");
        closing.closeYesterday();
    }

    private List<PointsExpiring> notices(String rider) {
        return town.events.all("points.ledger.v1", rider).stream()
                .filter(event -> event.type().equals("fengyi.points.PointsExpiring.v1"))
                .map(event -> event.as(PointsExpiring.class))
                .distinct()
                .toList();
    }

    private void award(long points) {
        String subject = "rpt_" + points;
        town.ledger.post(
                new AccountId(town.rider()),
                "award:report.verified:" + subject + ":1",
                new Act.Award("report.verified", io.fengyi.points.ledger.Points.of(points), town.today()),
                Source.system("test", subject));
    }

    private String alarm() {
        return town.auditor()
                .freshKey()
                .post("/api/v1/points-reconciliations")
                .expect(201)
                .text("/issuance/alarm");
    }

    @Test
    void theReconciliationCountsEverythingAndWatchesTheBudget() {
        String rider = town.rider();
        town.give(rider, 3);
        Answer result = town.auditor().post("/api/v1/points-reconciliations").expect(201);
        assertThat(result.number("/accounts")).isPositive();
        assertThat(result.number("/entries")).isPositive();
        assertThat(result.json().get("checks")).hasSize(8);
        assertThat(result.text("/issuance/alarm")).isEqualTo("NONE");
        assertThat(result.number("/issuance/budget")).isEqualTo(100_000);
        town.as(rider).post("/api/v1/points-reconciliations").expect(403);
    }
}
