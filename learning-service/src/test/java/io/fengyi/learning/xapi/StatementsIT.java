package io.fengyi.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.School;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
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

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    private String community;
    private String learner;
    private String streetAdmin;

    /** An attendance that is voided later, and a lesson watched on two days. */
    @BeforeEach
    void somebodyHasLearned() {
        community = Classroom.community();
        streetAdmin = TestTokens.staff(Role.STREET_ADMIN, community);
        String session = classroom.open(classroom.site(community), "2023-03-14T08:25");
        learner = classroom.learner(community, clock.instant().minus(Duration.ofDays(1)));
        String attendance = classroom
                .scan(session, learner, classroom.code(session))
                .expect(201)
                .text("/id");
        String lesson = classroom
                .course(Map.of("lessons", List.of(School.lesson(Map.of("seconds", 900)))))
                .text("/lessons/0/id");
        watch(lesson, "2023-03-14T12:00", 0, 450);
        watch(lesson, "2023-03-15T10:00", 450, 840);
        api.as(School.instructor())
                .post("/api/v1/attendances/" + attendance + "/void", Map.of("reason", "代人签到"))
                .expect(200);
    }

    @Test
    void aWorkerReadsOwnStatementsAndEachIsValid() {
        Answer own = api.as(TestTokens.worker(learner)).get(OWN).expect(200);
        assertThat(own.json()).hasSize(5);
        own.json().forEach(statement -> {
            StatementRules.assertValid(statement.toString());
            assertThat(statement.at("/actor/account/name").asString()).isEqualTo(learner);
        });
        assertThat(own.json()
                        .valueStream()
                        .map(statement -> statement.at("/verb/display/en-US").asString()))
                .containsExactly("attended", "voided", "progressed", "progressed", "completed");
        assertThat(own.text("/0/result/duration")).isEqualTo("PT20M");
        assertThat(own.text("/1/object/id")).isEqualTo(own.text("/0/id"));
        assertThat(own.json().at("/2/result/extensions").values()).allMatch(percent -> percent.asInt() == 50);
        assertThat(own.text("/4/result/duration")).isEqualTo("PT14M");
        assertThat(api.as(TestTokens.worker(learner))
                        .get(OWN + "?from=2023-03-15&to=2023-03-15")
                        .expect(200)
                        .json())
                .hasSize(2);
        assertThat(api.as(TestTokens.worker(learner)).get(OWN).body()).isEqualTo(own.body());
        assertThat(api.as(TestTokens.worker(classroom.rider(community)))
                        .get(OWN)
                        .expect(200)
                        .json())
                .isEmpty();
        api.as(streetAdmin).get(OWN).expect(403);
        api.get(OWN).expect(401);
    }

    @Test
    void anExportIsPseudonymousRepeatableAndLogged() {
        Answer asked = api.as(streetAdmin).post(EXPORTS, body("JSON")).expect(201);
        Answer file = api.as(streetAdmin).get(asked.text("/href")).expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"xapi-" + community + "-2023-03-01-2023-03-31.json\"");
        assertThat(file.json()).hasSize(5);
        file.json().forEach(statement -> StatementRules.assertValid(statement.toString()));
        assertThat(file.body()).doesNotContain(learner, learner.substring(13));
        assertThat(api.as(streetAdmin).get(asked.text("/href")).body()).isEqualTo(file.body());

        Answer repeated = api.as(streetAdmin).post(EXPORTS, body("JSON")).expect(201);
        assertThat(repeated.text("/id")).isNotEqualTo(asked.text("/id"));
        assertThat(api.as(streetAdmin).get(repeated.text("/href")).body()).isEqualTo(file.body());
        JsonNode log = api.as(TestTokens.staff(Role.AUDITOR, community))
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
        Answer asked = api.as(streetAdmin).post(EXPORTS, body("NDJSON")).expect(201);
        Answer file = api.as(streetAdmin).get(asked.text("/href")).expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.body().lines()).hasSize(5).allSatisfy(StatementRules::assertValid);
    }

    @Test
    void onlyStreetAdminsOfTheAreaExportAndBadInputIsNamed() {
        Api staff = api.as(streetAdmin);
        String href = staff.post(EXPORTS, body("JSON")).expect(201).text("/href");
        Api foreign = api.as(TestTokens.staff(Role.STREET_ADMIN, "320111001"));
        foreign.get(href).expectProblem(404, "not-found");
        foreign.post(EXPORTS, body("JSON")).expectProblem(404, "not-found");
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, community))
                .post(EXPORTS, body("JSON"))
                .expect(403);
        api.as(TestTokens.worker(learner)).get(href).expect(403);
        staff.post(EXPORTS, Map.of("area", community, "from", "2023-03-02", "to", "2023-03-01"))
                .expectProblem(400, "invalid-value");
        staff.post(EXPORTS, Map.of("area", community, "from", "2022-01-01", "to", "2023-03-01"))
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

    private void watch(String lesson, String when, int from, int to) {
        clock.set(when);
        classroom
                .as(learner)
                .post("/api/v1/me/progress/" + lesson + "/intervals", Classroom.watched(clock.instant(), from, to))
                .expect(200);
    }

    private Map<String, String> body(String format) {
        return Map.of("area", community, "from", "2023-03-01", "to", "2023-03-31", "format", format);
    }
}
