package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A report's way through HTTP and onto the topic. */
class ReportFlowIT extends GovernanceScenario {

    @Test
    void fromSnapshotToClosingEveryTransitionIsToldOnceInOrder() {
        String rider = aRider();
        String token = rider(rider);
        Map<String, Object> report = aReport();
        report.remove("noPhotoReason");
        report.put("media", List.of(upload(token)));
        String id = submit(rider, report).expect(201).text("/id");
        command(grid(), id, "acceptance").expect(200);
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "return", Map.of("reason", "不归本所")).expect(200);
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(community(), id, "hold", Map.of("reason", "等材料", "until", "2023-03-20"))
                .expect(200);
        command(street(), id, "resumption").expect(200);
        command(unit(), id, "resolution", Map.of("media", List.of(upload(unit()))))
                .expect(200);
        command(grid(), id, "rework", Map.of("reason", "没清干净")).expect(200);
        command(unit(), id, "resolution", Map.of("media", List.of(upload(unit()))))
                .expect(200);
        command(grid(), id, "verification").expect(200);
        command(community(), id, "closure").expect(200);
        command(token, id, "rating", Map.of("score", 5, "comment", "很快")).expect(200);
        command(token, id, "reopening", Map.of("reason", "又堵上了")).expect(200);
        command(street(), id, "rejection", Map.of("reason", "UNTRUE")).expect(200);
        command(token, id, "appeal", Map.of("reason", "现场还在")).expect(200);

        List<String> expected = List.of(
                "ReportSubmitted",
                "ReportAccepted",
                "ReportDispatched",
                "ReportReturned",
                "ReportDispatched",
                "ReportHeld",
                "ReportResumed",
                "ReportResolved",
                "ReportReworked",
                "ReportResolved",
                "ReportVerified",
                "ReportClosed",
                "ReportRated",
                "ReportReopened",
                "ReportRejected",
                "ReportSubmitted");
        Awaitility.await()
                .untilAsserted(() -> assertThat(told(id))
                        .extracting(event -> event.type().replaceAll("fengyi\\.governance\\.(\\w+)\\.v1", "$1"))
                        .containsExactlyElementsOf(expected));

        TestEvent verified = events.await("fengyi.governance.ReportVerified.v1", id);
        assertThat(verified.key()).isEqualTo(id);
        assertThat(verified.json().at("/reportId").asString()).isEqualTo(id);
        assertThat(verified.json().at("/categoryCode").asString()).isEqualTo("CMGT-01-03");
        assertThat(verified.json().at("/gridCode").asString()).isEqualTo(GRID);
        assertThat(verified.json().at("/communityCode").asString()).isEqualTo(COMMUNITY);
        assertThat(verified.json().at("/state").asString()).isEqualTo("VERIFIED");
        assertThat(verified.json().at("/businessDay").asString()).isEqualTo("2023-03-06");
        assertThat(verified.json().at("/workerId").asString()).isEqualTo(rider);
        assertThat(verified.json().at("/awardRound").asInt()).isEqualTo(1);
        TestEvent rejected = events.await("fengyi.governance.ReportRejected.v1", id);
        assertThat(rejected.json().at("/previouslyVerified").asBoolean()).isTrue();
        assertThat(events.await("fengyi.governance.ReportRated.v1", id)
                        .json()
                        .at("/score")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void aJumpTheTableDoesNotKnowAnswers409WithTheAllowedCommands() {
        String id = submitted(aRider());
        var answer = command(community(), id, "closure").expectProblem(409, "invalid-transition");
        assertThat(answer.json()
                        .at("/allowed")
                        .valueStream()
                        .map(node -> node.asString())
                        .toList())
                .containsExactly("acceptance", "duplicate-mark", "rejection", "withdrawal");
    }

    @Test
    void oneConfirmationPerSupporterFollowsTheVerification() {
        String id = accepted(aRider());
        List<String> supporters = List.of(aRider(), aRider(), aRider());
        supporters.forEach(worker -> as(rider(worker))
                .put("/api/v1/reports/" + id + "/support", Map.of())
                .expect(200));
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(unit(), id, "resolution", Map.of("noPhotoReason", "夜间作业")).expect(200);
        command(grid(), id, "verification").expect(200);

        Awaitility.await().untilAsserted(() -> {
            List<TestEvent> all = told(id);
            List<TestEvent> confirmed = all.stream()
                    .filter(event -> event.type().endsWith("ReportSupportConfirmed.v1"))
                    .toList();
            assertThat(confirmed)
                    .extracting(event -> event.json().at("/workerId").asString())
                    .containsExactlyElementsOf(supporters);
            assertThat(all.get(all.size() - 4).type()).endsWith("ReportVerified.v1");
        });
    }

    @Test
    void theReporterOfADuplicateSupportsTheOriginal() {
        String original = accepted(aRider());
        String second = aRider();
        String duplicate = submitted(second);
        command(grid(), duplicate, "duplicate-mark", Map.of("of", duplicate)).expectProblem(422, "duplicate-of-unfit");
        command(grid(), duplicate, "duplicate-mark", Map.of("of", original)).expect(200);

        as(rider(second)).get("/api/v1/reports/" + original).expect(200);
        assertThat(as(grid()).get("/api/v1/reports/" + original).number("/supporters"))
                .isEqualTo(1);
        command(grid(), duplicate, "acceptance").expectProblem(409, "invalid-transition");
    }

    @Test
    void theSameKeyOfACommandChangesNothingTheSecondTime() {
        String id = submitted(aRider());
        String path = "/api/v1/reports/" + id + "/acceptance";
        as(grid()).key("accept-once").post(path).expect(200);
        var again = as(grid()).key("accept-once").post(path).expect(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theClockIsShownToReporterAndStaffWithItsSegments() {
        String rider = aRider();
        String id = submitted(rider);
        clock.set("2023-03-06T11:00");
        command(grid(), id, "acceptance").expect(200);
        var sla = as(rider(rider)).get("/api/v1/reports/" + id + "/sla").expect(200);
        assertThat(sla.text("/policy")).isEqualTo("NORMAL");
        assertThat(sla.text("/stages/0/stage")).isEqualTo("ACCEPT");
        assertThat(sla.text("/stages/0/used")).isEqualTo("PT1H");
        assertThat(sla.text("/segments/1/stage")).isEqualTo("DISPATCH");
        assertThat(sla.text("/due")).isEqualTo("2023-03-06T07:00:00Z");
        as(rider(aRider())).get("/api/v1/reports/" + id + "/sla").expect(403);
        as(TestTokens.staff(Role.GRID_STAFF, OTHER_COMMUNITY))
                .get("/api/v1/reports/" + id + "/sla")
                .expect(404);
    }

    @Test
    void myReportsShowClockAndEveryUpdate() {
        String rider = aRider();
        String id = accepted(rider);
        var mine = as(rider(rider)).get("/api/v1/me/reports").expect(200);
        assertThat(mine.text("/items/0/id")).isEqualTo(id);
        assertThat(mine.text("/items/0/history/1/what")).isEqualTo("acceptance");
        assertThat(mine.text("/items/0/dueAt")).isNotEmpty();
        assertThat(mine.body()).doesNotContain("acc_GRID");
    }
}
