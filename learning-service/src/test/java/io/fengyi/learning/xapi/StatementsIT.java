package io.fengyi.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Riders;
import io.fengyi.learning.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@FengyiIT
class StatementsIT {

    private static final String OWN = "/api/v1/me/xapi-statements";
    private static final String EXPORTS = "/api/v1/xapi-exports";
    private static final Instant MORNING = Instant.parse("2023-03-14T00:30:00Z");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private StagedRecords records;

    private Riders riders;
    private String learner;

    @BeforeEach
    void somebodyHasLearned() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        learner = riders.one();
        String area = riders.community();
        records.add(
                area,
                new LearningFact.AttendedClass(
                        learner,
                        "att_" + learner.substring(4),
                        "cls_1",
                        "晨间党课",
                        MORNING,
                        Duration.ofMinutes(30),
                        MORNING.plusSeconds(7_200)));
        records.add(
                area,
                new LearningFact.StudiedLesson(
                        learner, "lsn_1", "雨天骑行", LocalDate.parse("2023-03-14"), MORNING.plusSeconds(600), 95));
        records.add(
                area,
                new LearningFact.CompletedLesson(
                        learner, "lsn_1", "雨天骑行", MORNING.plusSeconds(600), Duration.ofSeconds(456)));
    }

    @Test
    void aWorkerReadsOwnStatementsAndEachIsValid() {
        Answer own = api.as(TestTokens.worker(learner)).get(OWN).expect(200);
        assertThat(own.json()).hasSize(4);
        own.json().forEach(statement -> {
            StatementRules.assertValid(statement.toString());
            assertThat(statement.at("/actor/account/name").asString()).isEqualTo(learner);
        });
        assertThat(api.as(TestTokens.worker(learner)).get(OWN).body()).isEqualTo(own.body());
        assertThat(api.as(TestTokens.worker(riders.one())).get(OWN).expect(200).json())
                .isEmpty();
        api.as(riders.streetAdmin()).get(OWN).expect(403);
        api.get(OWN).expect(401);
    }

    @Test
    void anExportIsPseudonymousRepeatableAndLogged() {
        Answer asked = api.as(riders.streetAdmin()).post(EXPORTS, body("JSON")).expect(201);
        Answer file = api.as(riders.streetAdmin()).get(asked.text("/href")).expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"xapi-" + riders.community() + "-2023-03-01-2023-03-31.json\"");
        assertThat(file.json()).hasSize(4);
        file.json().forEach(statement -> StatementRules.assertValid(statement.toString()));
        assertThat(file.body()).doesNotContain(learner, learner.substring(13));
        assertThat(api.as(riders.streetAdmin()).get(asked.text("/href")).body()).isEqualTo(file.body());

        Answer repeated =
                api.as(riders.streetAdmin()).post(EXPORTS, body("JSON")).expect(201);
        assertThat(repeated.text("/id")).isNotEqualTo(asked.text("/id"));
        assertThat(api.as(riders.streetAdmin()).get(repeated.text("/href")).body())
                .isEqualTo(file.body());
        JsonNode log = api.as(TestTokens.staff(Role.AUDITOR, riders.community()))
                .get("/api/v1/audit-entries/learning?limit=100")
                .expect(200)
                .json()
                .get("items");
        assertThat(log.valueStream()
                        .filter(entry -> entry.toString().contains(asked.text("/id")))
                        .map(entry -> entry.get("action").asString()))
                .containsExactlyInAnyOrder("xapi-export.ask", "xapi-export.read", "xapi-export.read");
    }

    @Test
    void linesInsteadOfAnArray() {
        Answer asked =
                api.as(riders.streetAdmin()).post(EXPORTS, body("NDJSON")).expect(201);
        Answer file = api.as(riders.streetAdmin()).get(asked.text("/href")).expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.body().lines()).hasSize(4).allSatisfy(StatementRules::assertValid);
    }

    @Test
    void onlyStreetAdminsOfTheAreaExportAndBadInputIsNamed() {
        Api staff = api.as(riders.streetAdmin());
        String href = staff.post(EXPORTS, body("JSON")).expect(201).text("/href");
        Api foreign = api.as(TestTokens.staff(Role.STREET_ADMIN, "320111001"));
        foreign.get(href).expectProblem(404, "not-found");
        foreign.post(EXPORTS, body("JSON")).expectProblem(404, "not-found");
        api.as(riders.partyAffairs()).post(EXPORTS, body("JSON")).expect(403);
        api.as(TestTokens.worker(learner)).get(href).expect(403);
        staff.post(EXPORTS, Map.of("area", riders.community(), "from", "2023-03-02", "to", "2023-03-01"))
                .expectProblem(400, "invalid-value");
        staff.post(EXPORTS, Map.of("area", riders.community(), "from", "2022-01-01", "to", "2023-03-01"))
                .expectProblem(422, "period-too-long");
        staff.post(EXPORTS, Map.of("area", "32", "from", "2023-03-01", "to", "2023-03-01"))
                .expect(400);
        staff.post(EXPORTS, body("XML")).expect(400);
        Api keyed = staff.key(UUID.randomUUID().toString());
        String once = keyed.post(EXPORTS, body("JSON")).expect(201).text("/id");
        assertThat(keyed.post(EXPORTS, body("JSON")).text("/id")).isEqualTo(once);
        Answer empty = api.as(TestTokens.staff(Role.STREET_ADMIN, "320299"))
                .post(EXPORTS, Map.of("area", "320299099", "from", "2023-03-01", "to", "2023-03-01"))
                .expect(201);
        assertThat(api.as(TestTokens.staff(Role.STREET_ADMIN, "320299"))
                        .get(empty.text("/href"))
                        .expect(200)
                        .json())
                .isEmpty();
    }

    private Map<String, String> body(String format) {
        return Map.of("area", riders.community(), "from", "2023-03-01", "to", "2023-03-31", "format", format);
    }
}
