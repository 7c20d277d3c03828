package io.fengyi.points.intake;

import static io.fengyi.points.Town.OTHER_COMMUNITY;
import static io.fengyi.points.Town.STREET_COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.contracts.points.PointsReversed;
import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.rule.FactType;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.TestEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts of other services become points, once, and fall with their evidence (points.md 3.3). */
@PointsIT
class EarningPointsIT {
    @Autowired
    Town town;

    @Autowired
    Facts facts;

    String rider;

    @BeforeEach
    void aRiderInTheFriendlyStreet() {
        rider = town.rider();
        town.friendlyStreet();
    }

    @Test
    void aVerifiedReportInTheStreetPaysFiveAndIsTold() {
        String report = town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        PointsGranted granted = town.events.await(PointsGranted.class, rider);
        assertThat(granted.amount()).isEqualTo(5);
        assertThat(granted.ruleId()).isEqualTo("report.verified");
        assertThat(granted.subject()).isEqualTo(report);
        assertThat(granted.availableAfter()).isEqualTo(5);
        assertThat(town.as(rider).get("/api/v1/me/points/entries").text("/items/0/text"))
                .isEqualTo("随手拍经核实 +5");
    }

    @Test
    void aReportOutsideTheStreetPaysNothingAndTheRiderIsToldWhy() {
        town.reportVerified(rider, OTHER_COMMUNITY, town.today());
        await().until(
                        () -> town.as(rider).get("/api/v1/me/points/facts").text("/items/0/explanations/0/text"),
                        text -> !text.isEmpty());
        var fact = town.as(rider).get("/api/v1/me/points/facts").expect(200);
        assertThat(fact.text("/items/0/explanations/0/text")).contains("不在友好街区");
        assertThat(fact.number("/items/0/explanations/0/granted")).isZero();
        assertThat(town.available(rider)).isZero();
    }

    @Test
    void verifiedReportReopenedAndVerifiedAgainPaysNoSecondTime() {
        String report = town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        town.verified(report, rider, STREET_COMMUNITY, town.today().plusDays(0), 1);
        town.settle(report);
        assertThat(town.available(rider)).isEqualTo(5);
        assertThat(town.entryIds(rider)).hasSize(1);
    }

    @Test
    void rejectedAfterVerificationTakesBackAndAWonAppealPaysTheNextRound() {
        String report = town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        town.rejected(report, rider, 1);
        town.awaitAvailable(rider, 0);
        assertThat(town.events.await(PointsReversed.class, rider).amount()).isEqualTo(5);
        town.rejected(report, rider, 1);
        town.verified(report, rider, STREET_COMMUNITY, town.today(), 2);
        town.awaitAvailable(rider, 5);
        assertThat(town.entryIds(rider)).hasSize(3);
    }

    @Test
    void reopenedThenRejectedAfterThePointsWereSpentIsOwedAndTheNextAwardPaysTwoOfIt() {
        String report = town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        String code = town.as(rider)
                .post("/api/v1/me/points/approval-codes", Map.of("maxAmount", 5))
                .expect(201)
                .text("/code");
        String hold = town.partner("ptn_canteen")
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code, "amount", 5, "purpose", "午餐"))
                .expect(201)
                .text("/id");
        town.partner("ptn_canteen")
                .freshKey()
                .post("/api/v1/points-holds/" + hold + "/capture")
                .expect(200);
        town.rejected(report, rider, 1);
        await().until(() -> town.owed(rider) == 5);
        assertThat(town.available(rider)).isZero();
        town.reportVerified(rider);
        town.awaitAvailable(rider, 3);
        assertThat(town.owed(rider)).isEqualTo(3);
    }

    @Test
    void aReversalThatComesBeforeItsAwardIsRememberedAndTheAwardIsRefused() {
        String report = Ids.next("rpt");
        town.supportVoided(report, rider);
        town.supported(report, rider);
        String id = StoredFact.id(FactType.REPORT_SUPPORT_CONFIRMED, report, rider, 1);
        await().until(() ->
                facts.find(id).map(StoredFact::outcome).orElse(null) == StoredFact.Outcome.ALREADY_OVERTURNED);
        assertThat(town.available(rider)).isZero();
        assertThat(town.as(rider).get("/api/v1/me/points/facts").text("/items/0/explanations/0/text"))
                .contains("此前已被推翻");
    }

    @Test
    void aVoidedSupportAndVoidedHoursTakeTheirPointsBack() {
        String report = Ids.next("rpt");
        town.supported(report, rider);
        String hours = town.hours(rider, Ids.next("hrs"), 60);
        town.awaitAvailable(rider, 11);
        town.supportVoided(report, rider);
        town.hoursVoided(rider, hours);
        town.awaitAvailable(rider, 0);
    }

    @Test
    void duplicateHoursWithOtherMinutesKeepTheFirstAndCountAsAContradiction() {
        String hours = town.hours(rider, Ids.next("hrs"), 60);
        town.awaitAvailable(rider, 10);
        town.hours(rider, hours, 240);
        String id = StoredFact.id(FactType.VOLUNTEER_HOURS_CONFIRMED, hours, rider, 1);
        await().until(() -> facts.find(id).orElseThrow().conflicts() == 1);
        assertThat(town.available(rider)).isEqualTo(10);
    }

    @Test
    void aFactOfTomorrowIsParkedAsFutureFact() {
        String report = Ids.next("rpt");
        town.verified(report, rider, STREET_COMMUNITY, town.today().plusDays(1), 1);
        await().until(() -> deadLetterReasons().stream().anyMatch(reason -> reason.startsWith("future-fact")));
        town.settle(report);
        assertThat(town.available(rider)).isZero();
    }

    @Test
    void factsBeyondTheCapsAreCutAndSayWhich() {
        for (int i = 0; i < 6; i++) {
            town.reportVerified(rider);
        }
        town.awaitAvailable(rider, 20);
        town.hours(rider, Ids.next("hrs"), 300);
        town.awaitAvailable(rider, 50);
        await().until(() -> town.as(rider)
                        .get("/api/v1/me/points/facts?limit=100")
                        .json()
                        .get("items")
                        .size()
                == 7);
        assertThat(town.as(rider).get("/api/v1/me/points/facts?limit=100").body())
                .contains("此项当日已达上限")
                .contains("各项合计当日已达上限");
        assertThat(town.available(rider)).isEqualTo(50);
    }

    @Test
    void aFactThatComesBeforeItsStreetIsPaidWhenTheStreetIsKnown() {
        String community = "320299001007";
        town.reportVerified(rider, community, town.today());
        await().until(() -> town.as(rider)
                        .get("/api/v1/me/points/facts")
                        .json()
                        .get("items")
                        .size()
                == 1);
        assertThat(town.available(rider)).isZero();
        town.tell(
                new FriendlyStreetChanged("fst_0000000000002", List.of(community), null),
                "fst_0000000000002",
                "evt_street_2",
                Instant.parse("2023-01-02T00:00:00Z"));
        town.awaitAvailable(rider, 5);
    }

    @Test
    void aStreetThatBeginsTodayDoesNotPayForYesterday() {
        String community = "320299001006";
        town.tell(
                new FriendlyStreetChanged("fst_0000000000003", List.of(community), null),
                "fst_0000000000003",
                "evt_street_3",
                town.clock.instant());
        town.reportVerified(rider, community, town.today().minusDays(1));
        town.reportVerified(rider, community, town.today());
        town.awaitAvailable(rider, 5);
        await().until(() -> town.as(rider)
                        .get("/api/v1/me/points/facts")
                        .json()
                        .get("items")
                        .size()
                == 2);
        assertThat(town.available(rider)).isEqualTo(5);
    }

    @Test
    void theDayOfAFactDecidesItsBookAndItsCapWhateverTheClockSays() {
        LocalDate day = LocalDate.of(2023, 3, 14);
        for (int i = 0; i < 5; i++) {
            town.clock.set(i % 2 == 0 ? "2023-03-15T00:00:01" : "2023-03-14T23:59:59");
            town.reportVerified(rider, STREET_COMMUNITY, day);
            long expected = Math.min(20, 5L * (i + 1));
            town.awaitAvailable(rider, expected);
        }
    }

    @Test
    void replayingEveryTopicFromTheStartChangesNoBalance() {
        List<String> riders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String one = town.rider();
            riders.add(one);
            town.reportVerified(one);
            town.supported(Ids.next("rpt"), one);
            town.awaitAvailable(one, 6);
        }
        String overturned = town.reportVerified(riders.get(0));
        town.awaitAvailable(riders.get(0), 11);
        town.rejected(overturned, riders.get(0), 1);
        town.awaitAvailable(riders.get(0), 6);
        List<TestEvent> everything = new ArrayList<>();
        for (String topic : List.of("governance.report.v1", "governance.volunteer.v1", "welfare.friendly-street.v1")) {
            everything.addAll(town.events.all(topic));
        }
        for (int times = 0; times < 2; times++) {
            everything.forEach(town.events::republish);
        }
        everything.stream()
                .map(TestEvent::key)
                .filter(key -> key.startsWith("rpt_"))
                .distinct()
                .limit(3)
                .forEach(town::settle);
        town.settle(overturned);
        riders.forEach(one -> assertThat(town.available(one)).isEqualTo(6));
        assertThat(town.entryIds(riders.get(0))).hasSize(4);
    }

    @Test
    void anErasedWorkersAccountIsClosedItsChainStaysAndLaterFactsAreParked() {
        town.registered(rider, STREET_COMMUNITY);
        town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        town.erased(rider);
        await().until(() -> town.available(rider) == 0);
        town.erased(rider);
        town.reportVerified(rider);
        await().until(() -> deadLetterReasons().stream()
                .anyMatch(reason -> reason.startsWith("account-closed") && reason.contains(rider)));
        var verification = town.auditor()
                .get("/api/v1/points-ledger/verification?accountId=" + rider)
                .expect(200);
        assertThat(verification.json().get("valid").asBoolean()).isTrue();
        assertThat(verification.number("/entries")).isEqualTo(2);
        var account = town.streetAdmin().get("/api/v1/points-accounts/" + rider).expect(200);
        assertThat(account.text("/state")).isEqualTo("CLOSED");
        assertThat(account.text("/handle")).startsWith("劳动者");
    }

    private List<String> deadLetterReasons() {
        return town.streetAdmin()
                .get("/api/v1/dead-letters/points?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(letter -> letter.get("reason").asString())
                .toList();
    }
}
