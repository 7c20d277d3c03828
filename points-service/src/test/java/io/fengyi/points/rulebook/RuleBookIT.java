package io.fengyi.points.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.points.RuleBookInForce;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule books through their life (points.md 3.3, R94). Days lie in 2022, before the first book, to leave it alone. */
@PointsIT
class RuleBookIT {
    @Autowired
    Town town;

    @Autowired
    RuleBookDesk desk;

    @BeforeEach
    void theYearBefore() {
        town.friendlyStreet();
    }

    @Test
    void aFreshInstallationPaysByTheFirstBook() {
        Answer rules = town.api.get("/api/v1/points-rules").expect(200);
        assertThat(rules.number("/charterVersion")).isPositive();
        assertThat(rules.body()).contains("随手拍经核实").contains("每次 5 分,每天最多 4 次,限友好街区");
        assertThat(rules.text("/overallText")).isEqualTo("各项合计每天最多 50 分,每月最多 500 分");
        assertThat(town.api
                        .with("Accept-Language", "en")
                        .get("/api/v1/points-rules")
                        .body())
                .contains("5 points each, at most 4 times a day, in a friendly street");
    }

    @Test
    void aBookIsWrittenTriedOutApprovedByAnotherAndComesIntoForceOnItsDay() {
        town.clock.set("2022-05-01T10:00");
        Answer draft = draft("2022-06-01", null).expect(201);
        String id = draft.text("/id");
        assertThat(draft.json().get("rules")).hasSize(5);
        approve(town.streetAdmin(), id).expectProblem(403, "four-eyes");
        assertThat(approve(town.otherStreetAdmin(), id).expect(200).text("/state"))
                .isEqualTo("SCHEDULED");
        desk.turnPages();
        assertThat(get(id).text("/state")).isEqualTo("SCHEDULED");
        town.clock.set("2022-06-01T00:00:05");
        desk.turnPages();
        desk.turnPages();
        assertThat(town.events.await(RuleBookInForce.class, id).effectiveFrom()).isEqualTo(LocalDate.of(2022, 6, 1));
        // the installation's own book begins later and has the last word on its days
        assertThat(get(id).text("/state")).isIn("IN_FORCE", "RETIRED");
        approve(town.otherStreetAdmin(), id).expectProblem(409, "invalid-transition");
    }

    @Test
    void aFactIsJudgedByTheBookOfItsDayAndOldEntriesStay() {
        town.clock.set("2022-07-01T10:00");
        String id = draft("2022-08-01", List.of(reports(7))).expect(201).text("/id");
        approve(town.otherStreetAdmin(), id).expect(200);
        String next = draft("2022-09-01", List.of(reports(9))).expect(201).text("/id");
        approve(town.otherStreetAdmin(), next).expect(200);
        town.clock.set("2022-09-02T10:00");
        String rider = town.rider();
        town.reportVerified(rider, "320299001001", LocalDate.of(2022, 8, 31));
        town.awaitAvailable(rider, 7);
        town.reportVerified(rider, "320299001001", LocalDate.of(2022, 9, 1));
        town.awaitAvailable(rider, 16);
    }

    @Test
    void aRuleOfZeroIs422NegativeRule() {
        town.clock.set("2022-01-01T10:00");
        draft("2022-02-01", List.of(reports(0))).expectProblem(422, "negative-rule");
        draft("2022-02-01", List.of(reports(-3))).expectProblem(422, "negative-rule");
        draft("2022-02-01", List.of(reports(101))).expectProblem(422, "amount-too-high");
        draft("2022-02-01", List.of(reports(5), reports(6))).expectProblem(422, "rule-twice");
    }

    @Test
    void aBookEffectiveYesterdayOrTodayIs422EffectiveDatePast() {
        town.clock.set("2022-01-10T10:00");
        draft("2022-01-09", null).expectProblem(422, "effective-date-past");
        draft("2022-01-10", null).expectProblem(422, "effective-date-past");
        String id = draft("2022-01-11", null).expect(201).text("/id");
        town.clock.set("2022-01-11T00:00:01");
        approve(town.otherStreetAdmin(), id).expectProblem(422, "effective-date-past");
    }

    @Test
    void whoeverEditedADraftMayNotApproveItAndAStaleEditIsRefused() {
        town.clock.set("2022-02-01T10:00");
        Answer draft = draft("2022-03-01", null).expect(201);
        String path = "/api/v1/rule-books/" + draft.text("/id");
        Answer edited = town.otherStreetAdmin()
                .ifMatch(draft.etag())
                .patch(path, Map.of("effectiveFrom", "2022-03-02"))
                .expect(200);
        assertThat(edited.json().get("rules")).isEqualTo(draft.json().get("rules"));
        town.otherStreetAdmin()
                .ifMatch(draft.etag())
                .patch(path, Map.of("effectiveFrom", "2022-03-03"))
                .expect(412);
        town.otherStreetAdmin()
                .patch(path, Map.of("effectiveFrom", "2022-03-03"))
                .expect(428);
        town.otherStreetAdmin()
                .ifMatch(edited.etag())
                .patch(path, Map.of("state", "IN_FORCE"))
                .expect(400);
        approve(town.otherStreetAdmin(), draft.text("/id")).expectProblem(403, "four-eyes");
    }

    @Test
    void aScheduledBookCanBeWithdrawnBeforeItsDayAndADayHasOneBook() {
        town.clock.set("2022-03-10T10:00");
        String one = draft("2022-04-01", null).expect(201).text("/id");
        String two = draft("2022-04-01", null).expect(201).text("/id");
        approve(town.otherStreetAdmin(), one).expect(200);
        approve(town.otherStreetAdmin(), two).expectProblem(409, "effective-date-taken");
        town.streetAdmin().post("/api/v1/rule-books/" + one + "/withdrawal").expect(200);
        approve(town.otherStreetAdmin(), two).expect(200);
        town.streetAdmin().post("/api/v1/rule-books/" + one + "/withdrawal").expectProblem(409, "invalid-transition");
        town.streetAdmin().post("/api/v1/rule-books/" + two + "/withdrawal").expect(200);
    }

    @Test
    void aSimulationSaysWhatADraftWouldHavePaidAndWritesNothing() {
        town.clock.set("2024-05-20T10:00");
        String rider = town.rider();
        for (int i = 0; i < 5; i++) {
            town.reportVerified(rider);
        }
        town.awaitAvailable(rider, 20);
        town.settle("rpt_simulation");
        String id = draft("2024-06-15", List.of(reports(8))).expect(201).text("/id");
        Answer simulation = town.streetAdmin()
                .post("/api/v1/rule-books/" + id + "/simulation")
                .expect(200);
        assertThat(simulation.number("/facts")).isEqualTo(6);
        assertThat(simulation.number("/accountsTouched")).isEqualTo(2);
        assertThat(simulation.text("/rules/0/ruleId")).isEqualTo("report.verified");
        assertThat(simulation.number("/rules/0/points")).isEqualTo(8 * 4 + 8);
        assertThat(simulation.number("/rules/0/capsHit")).isEqualTo(1);
        assertThat(simulation.number("/rules/0/pointsPaid")).isEqualTo(25);
        assertThat(town.available(rider)).isEqualTo(20);
    }

    @Test
    void onlyStreetAdminsSeeAndWriteBooks() {
        String rider = town.rider();
        town.as(rider).get("/api/v1/rule-books").expect(403);
        town.auditor().get("/api/v1/rule-books").expect(403);
        assertThat(town.streetAdmin()
                        .get("/api/v1/rule-books")
                        .expect(200)
                        .json()
                        .get("items"))
                .isNotEmpty();
        town.streetAdmin().get("/api/v1/rule-books/rbk_nothing").expect(404);
    }

    private Answer get(String id) {
        return town.streetAdmin().get("/api/v1/rule-books/" + id).expect(200);
    }

    private Answer draft(String effectiveFrom, List<Map<String, Object>> rules) {
        var body = new HashMap<String, Object>(Map.of("charterVersion", 1, "effectiveFrom", effectiveFrom));
        if (rules != null) {
            body.put("rules", rules);
        }
        return town.streetAdmin().freshKey().post("/api/v1/rule-books", body);
    }

    private static Answer approve(Api by, String id) {
        return by.freshKey().post("/api/v1/rule-books/" + id + "/approval");
    }

    private static Map<String, Object> reports(int amount) {
        return Map.of(
                "id", "report.verified",
                "title", "随手拍经核实",
                "factType", "REPORT_VERIFIED",
                "amount", amount,
                "area", "FRIENDLY_STREET",
                "caps", Map.of("day", Map.of("limit", 4, "unit", "TIMES")));
    }
}
