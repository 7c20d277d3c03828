package io.fengyi.points.intake;

import static io.fengyi.points.Town.STREET_COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.CharterPublished;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportSupportVoided;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.governance.VolunteerHoursVoided;
import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.AttendanceVoided;
import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.contracts.welfare.StationClosed;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.charter.SchemeVersions;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.leaderboard.Participations;
import io.fengyi.points.rule.FactType;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each event type that is consumed, as its committed sample, and what it does here. */
@PointsIT
class CommittedSamplesIT {
    @Autowired
    Town town;

    @Autowired
    Facts facts;

    @Autowired
    Accounts accounts;

    @Autowired
    SchemeVersions schemes;

    @Autowired
    Participations participations;

    String rider;

    @BeforeEach
    void aRiderOnTheDayOfTheSamples() {
        town.clock.set("2023-03-14T12:00");
        town.friendlyStreet();
        rider = town.rider();
    }

    @Test
    void reportVerifiedPays() {
        report(ReportVerified.class, Ids.next("rpt"));
        town.awaitAvailable(rider, 5);
    }

    @Test
    void reportRejectedAfterVerificationTakesBack() {
        String report = Ids.next("rpt");
        report(ReportVerified.class, report);
        town.awaitAvailable(rider, 5);
        rejected(report, true);
        town.awaitAvailable(rider, 0);
    }

    @Test
    void reportRejectedBeforeVerificationTakesNothingBack() {
        String report = Ids.next("rpt");
        rejected(report, false);
        report(ReportVerified.class, report);
        town.awaitAvailable(rider, 5);
    }

    @Test
    void reportSupportConfirmedPaysAndVoidedTakesBack() {
        String report = Ids.next("rpt");
        report(ReportSupportConfirmed.class, report);
        town.awaitAvailable(rider, 1);
        report(ReportSupportVoided.class, report);
        town.awaitAvailable(rider, 0);
    }

    @Test
    void volunteerHoursConfirmedPay() {
        hours(VolunteerHoursConfirmed.class, Ids.next("vho"));
        town.awaitAvailable(rider, 10);
    }

    @Test
    void volunteerHoursVoidedTakeBack() {
        String hours = Ids.next("vho");
        hours(VolunteerHoursConfirmed.class, hours);
        town.awaitAvailable(rider, 10);
        hours(VolunteerHoursVoided.class, hours);
        town.awaitAvailable(rider, 0);
    }

    @Test
    void volunteerHoursVoidedFirstMakeTheLateHoursWorthNothing() {
        String hours = Ids.next("vho");
        hours(VolunteerHoursVoided.class, hours);
        hours(VolunteerHoursConfirmed.class, hours);
        awaitOverturned(FactType.VOLUNTEER_HOURS_CONFIRMED, hours);
    }

    @Test
    void attendanceConfirmedPays() {
        attendance(AttendanceConfirmed.class, Ids.next("att"));
        town.awaitAvailable(rider, 2);
    }

    @Test
    void attendanceVoidedTakesBack() {
        String attendance = Ids.next("att");
        attendance(AttendanceConfirmed.class, attendance);
        town.awaitAvailable(rider, 2);
        attendance(AttendanceVoided.class, attendance);
        town.awaitAvailable(rider, 0);
    }

    @Test
    void attendanceVoidedFirstMakesTheLateAttendanceWorthNothing() {
        String attendance = Ids.next("att");
        attendance(AttendanceVoided.class, attendance);
        attendance(AttendanceConfirmed.class, attendance);
        awaitOverturned(FactType.ATTENDANCE_CONFIRMED, attendance);
    }

    @Test
    void courseCompletedPaysWhereverItIs() {
        town.tellSample(CourseCompleted.class, rider, Map.of("workerId", rider, "courseId", Ids.next("crs")));
        town.awaitAvailable(rider, 3);
    }

    @Test
    void charterPublishedOfThePointsSchemeOpensItsVersionForRuleBooks() {
        int next = schemes.highest() + 1;
        draft(next).expectProblem(422, "charter-version-unknown");
        String charter = Ids.next("cht");
        town.tellSample(CharterPublished.class, charter, Map.of("kind", "PACT", "version", next));
        town.tellSample(CharterPublished.class, "cht_scheme", scheme(next));
        await().until(() -> schemes.highest() == next);
        draft(next).expect(201);
        town.tellSample(CharterPublished.class, "cht_scheme", scheme(1));
        town.tellSample(CharterPublished.class, "cht_scheme", scheme(next + 1));
        await().until(() -> schemes.highest() == next + 1);
        draft(next + 2).expectProblem(422, "charter-version-unknown");
    }

    @Test
    void stationClosedPausesItsRewardsAndStopsTheirCodes() {
        String station = Ids.next("stn");
        String reward = reward(Map.of("stationId", station));
        town.give(rider, 30);
        Answer redeemed = town.as(rider)
                .freshKey()
                .post("/api/v1/redemptions", Map.of("rewardId", reward))
                .expect(202);
        town.tellSample(StationClosed.class, station, Map.of("stationId", station));
        awaitPaused(reward, "station-closed");
        town.api
                .as(io.fengyi.testsupport.TestTokens.stationKeeper(station))
                .freshKey()
                .post("/api/v1/redemption-fulfilments", Map.of("code", redeemed.text("/code")))
                .expectProblem(409, "station-closed");
        town.as(rider)
                .freshKey()
                .post("/api/v1/me/redemptions/" + redeemed.text("/id") + "/cancellation")
                .expect(200);
        assertThat(town.available(rider)).isEqualTo(30);
    }

    @Test
    void merchantSuspendedPausesItsRewards() {
        String merchant = Ids.next("mer");
        String reward = reward(Map.of("merchantId", merchant));
        town.tellSample(MerchantSuspended.class, merchant, Map.of("merchantId", merchant));
        awaitPaused(reward, "merchant-suspended");
    }

    @Test
    void friendlyStreetChangedMakesItsCommunitiesPay() {
        String community = "320299001005";
        town.tell(
                new FriendlyStreetChanged("fst_sample", List.of(community), null),
                "fst_sample",
                "evt_street_sample",
                java.time.Instant.parse("2021-01-02T00:00:00Z"));
        town.reportVerified(rider, community, town.today());
        town.awaitAvailable(rider, 5);
    }

    @Test
    void workerRegisteredChangedAndErasedMoveTheAccount() {
        town.tellSample(WorkerRegistered.class, rider, Map.of("workerId", rider, "communityCode", STREET_COMMUNITY));
        await().until(() -> accounts.find(rider).isPresent());
        town.clock.advance(java.time.Duration.ofSeconds(1));
        town.tellSample(WorkerChanged.class, rider, Map.of("workerId", rider, "communityCode", "320299001002"));
        await().until(() ->
                "320299001002".equals(accounts.find(rider).orElseThrow().communityCode()));
        town.tellSample(WorkerErased.class, rider, Map.of("workerId", rider));
        await().until(() -> accounts.isClosed(rider));
        assertThat(accounts.find(rider).orElseThrow().communityCode()).isEqualTo("320299001");
        assertThat(accounts.find(rider).orElseThrow().workerType()).isNull();
    }

    @Test
    void consentGivenAndWithdrawnForTheLeaderboardAreHeard() {
        consent(ConsentGiven.class, "LEARNING_RECORD", "2023-03-14T01:00:00Z");
        consent(ConsentGiven.class, "LEADERBOARD", "2023-03-14T01:00:00Z");
        await().until(() -> participations.of(rider).consented());
        consent(ConsentWithdrawn.class, "LEARNING_RECORD", "2023-03-14T02:00:00Z");
        consent(ConsentWithdrawn.class, "LEADERBOARD", "2023-03-14T01:30:00Z");
        await().until(() -> !participations.of(rider).consented());
        consent(ConsentGiven.class, "LEADERBOARD", "2023-03-14T01:00:00Z");
        consent(ConsentGiven.class, "LEADERBOARD", "2023-03-14T03:00:00Z");
        await().until(() -> participations.of(rider).consented());
    }

    private void report(Class<? extends Record> event, String report) {
        town.tellSample(event, report, Map.of("reportId", report, "workerId", rider));
    }

    private void rejected(String report, boolean previouslyVerified) {
        town.tellSample(
                ReportRejected.class,
                report,
                Map.of("reportId", report, "workerId", rider, "previouslyVerified", previouslyVerified));
    }

    private void hours(Class<? extends Record> event, String hours) {
        town.tellSample(event, "vac_sample", Map.of("hoursId", hours, "workerId", rider));
    }

    private void attendance(Class<? extends Record> event, String attendance) {
        town.tellSample(event, attendance, Map.of("attendanceId", attendance, "workerId", rider));
    }

    private void consent(Class<? extends Record> event, String purpose, String at) {
        town.tellSample(event, rider, Map.of("workerId", rider, "purpose", purpose, "at", at));
    }

    private static Map<String, Object> scheme(int version) {
        return Map.of("charterId", "cht_scheme", "kind", "POINTS_SCHEME", "version", version);
    }

    private Answer draft(int charterVersion) {
        return town.streetAdmin()
                .freshKey()
                .post("/api/v1/rule-books", Map.of("charterVersion", charterVersion, "effectiveFrom", "2031-01-01"));
    }

    private String reward(Map<String, Object> pickUp) {
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
                                30,
                                "perPerson",
                                1,
                                "period",
                                "DAY",
                                "pickUp",
                                pickUp,
                                "stock",
                                3))
                .expect(201)
                .text("/id");
        town.streetAdmin().freshKey().post("/api/v1/rewards/" + id + "/start").expect(200);
        return id;
    }

    private void awaitPaused(String reward, String because) {
        await().until(
                        () -> town.streetAdmin()
                                .get("/api/v1/rewards/" + reward)
                                .text("/pausedBecause"),
                        because::equals);
    }

    private void awaitOverturned(FactType type, String subject) {
        String id = StoredFact.id(type, subject, rider, 1);
        await().until(() ->
                facts.find(id).map(StoredFact::outcome).orElse(null) == StoredFact.Outcome.ALREADY_OVERTURNED);
        assertThat(town.available(rider)).isZero();
    }
}
