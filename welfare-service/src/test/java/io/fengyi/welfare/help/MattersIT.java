package io.fengyi.welfare.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Problems solved and people helped are two numbers from two kinds of records; figures of a community of its own. */
class MattersIT extends HelpTown {

    /** Nobody else's tests ask from here. */
    private static final String QUIET = "320299001555";

    private static final String FIGURES = "/api/v1/figures/welfare?asOf=2023-03-31&from=2022-04-01&area=" + QUIET;

    @BeforeEach
    void aQuietCommunity() {
        events.publish(Town.community(QUIET), QUIET);
        await().until(() -> {
            Answer asked = as(quietOffice()).post(PATH, with(asking("OTHER"), QUIET));
            return asked.status() == 201;
        });
    }

    @Test
    void r43r44TwelveMattersSolvedAndSixtyFourPersonsFromOtherRecords() {
        clock.set("2023-03-20T10:00");
        List<String> matters = new ArrayList<>();
        int[] persons = {8, 3, 6, 10, 2, 5, 7, 4, 6, 5, 3, 5};
        for (int n = 0; n < 12; n++) {
            String matter = solvedMatter(n < 3 ? "RIGHTS" : "HOUSING");
            matters.add(matter);
            record(matter, Map.of("persons", persons[n], "day", n < 6 ? "2022-06-10" : "2023-03-06"))
                    .expect(201);
        }
        // a second request of the same matter is no second problem, and does not change what the first was about
        String again = ask("HOUSING");
        command(quietOffice(), again, "triage", Map.of("matterId", matters.get(0)))
                .expect(200);
        solve(again);
        // a disputed one is none
        String rider = aRider();
        String disputed = as(rider(rider))
                .post(PATH, with(asking("HEALTH"), QUIET))
                .expect(201)
                .text("/id");
        command(quietOffice(), disputed, "triage", Map.of("matterTitle", "看病报销"))
                .expect(200);
        solve(disputed);
        own(rider, disputed, "dispute", Map.of("reason", "没有解决")).expect(200);

        clock.set("2023-03-31T18:00");
        Map<String, JsonNode> figures = figures(FIGURES);
        assertThat(figures.get("problemsSolved").get("value").asInt()).isEqualTo(12);
        assertThat(figures.get("personTimesHelped").get("value").asInt()).isEqualTo(64);
        assertThat(figures.get("solvedOnTime").get("value").asDouble()).isEqualTo(100.0);
        assertThat(figures.get("disputeRate").get("numerator").asInt()).isEqualTo(1);
        assertThat(figures.get("disputeRate").get("denominator").asInt()).isEqualTo(14);
        assertThat(figures.get("rightsShare").get("suppressed").asBoolean())
                .as("three requests about rights are too few to show")
                .isTrue();
        assertThat(ids(as(quietOffice()).get("/api/v1/matters?limit=100&area=" + QUIET)))
                .containsAll(matters);
        JsonNode byMonth = figures(FIGURES + "&groupBy=month")
                .get("personTimesHelped")
                .get("groups")
                .get("rows");
        assertThat(byMonth.toString()).isEqualTo("[[\"2022-06\",34],[\"2023-03\",30]]");
        assertThat(figures(FIGURES + "&groupBy=category")
                        .get("problemsSolved")
                        .get("groups")
                        .get("rows")
                        .toString())
                .isEqualTo("[[\"HOUSING\",9],[\"RIGHTS\",3]]");
        assertThat(figures(FIGURES.replace("asOf=2023-03-31", "asOf=2023-03-10"))
                        .get("problemsSolved")
                        .get("value")
                        .asInt())
                .as("nothing was solved by then")
                .isZero();
    }

    @Test
    void handOversAnsweredByDepartment() {
        String area = QUIET;
        clock.set("2023-05-08T10:00");
        for (int n = 0; n < 3; n++) {
            String id = triagedHere();
            String handOver = as(quietOffice())
                    .post(PATH + "/" + id + "/hand-overs", Map.of("department", n < 2 ? HR : LEGAL_AID))
                    .expect(200)
                    .text("/handOvers/0/id");
            if (n == 0) {
                handOver(unit(HR), handOver, "acceptance", Map.of()).expect(200);
                handOver(unit(HR), handOver, "reply", Map.of("text", "已办")).expect(200);
            }
        }
        Map<String, JsonNode> figures = figures("/api/v1/figures/welfare?from=2023-05-08&asOf=2023-05-08&area=" + area
                + "&keys=handOversAnswered&groupBy=department");
        JsonNode answered = figures.get("handOversAnswered");
        assertThat(answered.get("value").asDouble()).isEqualTo(33.3);
        assertThat(answered.get("groups").get("rows").toString())
                .isEqualTo("[[\"HUMAN_RESOURCES\",1,2,50.0],[\"LEGAL_AID\",0,1,0.0]]");
    }

    @Test
    void recordsNameWorkersOrANumberOfPersons() {
        String matter = solvedMatter("JOB");
        String rider = aRider();
        Answer record = record(matter, Map.of("workerIds", List.of(rider, rider), "note", "介绍岗位"))
                .expect(201);
        assertThat(record.number("/persons")).isEqualTo(1);
        assertThat(record.text("/workers/0")).isEqualTo("骑手·" + rider.substring(rider.length() - 4));
        assertThat(record.body()).doesNotContain(rider);
        record(matter, Map.of("persons", 500)).expect(201);
        record(matter, Map.of("persons", 0)).expectProblem(400, "invalid-value");
        record(matter, Map.of("persons", 501)).expectProblem(400, "invalid-value");
        record(matter, Map.of()).expectProblem(422, "persons-or-workers");
        record(matter, Map.of("persons", 1, "workerIds", List.of(rider))).expectProblem(422, "persons-or-workers");
        record(matter, Map.of("workerIds", List.of("wkr_nobody"))).expectProblem(422, "worker-unknown");
        record(matter, Map.of("workerIds", Collections.nCopies(501, rider))).expectProblem(400, "invalid-value");
        record(matter, Map.of("persons", 3, "day", "2023-03-07")).expectProblem(422, "day-in-future");
        record(matter, Map.of("persons", 3, "note", "电话 13812345678")).expectProblem(422, "forbidden-personal-data");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            api.as(quietOffice())
                    .key(key)
                    .post("/api/v1/matters/" + matter + "/help-records", Map.of("persons", 2))
                    .expect(201);
        }
        assertThat(as(quietOffice())
                        .get("/api/v1/matters/" + matter + "/help-records")
                        .json()
                        .get("items")
                        .valueStream()
                        .mapToInt(item -> item.get("persons").asInt())
                        .sum())
                .isEqualTo(503);
    }

    @Test
    void aDepartmentSeesTheMattersOfWhatItHas() {
        String id = triagedHere();
        String matter = as(quietOffice()).get(PATH + "/" + id).text("/matterId");
        String path = "/api/v1/matters/" + matter + "/help-records";
        as(unit(HR)).post(path, Map.of("persons", 1)).expectProblem(404, "not-found");
        assertThat(ids(as(unit(HR)).get("/api/v1/matters?limit=100"))).doesNotContain(matter);
        as(quietOffice())
                .post(PATH + "/" + id + "/hand-overs", Map.of("department", HR))
                .expect(200);
        as(unit(HR)).post(path, Map.of("persons", 1)).expect(201);
        assertThat(ids(as(unit(HR)).get("/api/v1/matters?limit=100"))).contains(matter);
        assertThat(ids(as(TestTokens.staff(Role.GRID_STAFF, QUIET)).get("/api/v1/matters")))
                .isEmpty();
        as(Town.foreignStreetAdmin()).get(path).expect(404);
        as(Town.foreignStreetAdmin()).post(path, Map.of("persons", 1)).expect(404);
        as(rider(aRider())).get("/api/v1/matters").expect(403);
    }

    private String ask(String category) {
        Map<String, Object> body = category.equals("RIGHTS") ? askingForPay() : asking(category);
        return as(rider(aRider())).post(PATH, with(body, QUIET)).expect(201).text("/id");
    }

    private String triagedHere() {
        String id = ask("HOUSING");
        command(quietOffice(), id, "triage", Map.of("matterTitle", "漏雨")).expect(200);
        return id;
    }

    private String solvedMatter(String category) {
        String id = ask(category);
        String matter = command(quietOffice(), id, "triage", Map.of("matterTitle", "问题"))
                .expect(200)
                .text("/matterId");
        solve(id);
        return matter;
    }

    private void solve(String id) {
        command(quietOffice(), id, "assignment", Map.of()).expect(200);
        command(quietOffice(), id, "start").expect(200);
        command(quietOffice(), id, "solution", Map.of("note", "已解决")).expect(200);
    }

    private Answer record(String matter, Map<String, ?> body) {
        return as(quietOffice()).post("/api/v1/matters/" + matter + "/help-records", body);
    }

    private Map<String, JsonNode> figures(String path) {
        Map<String, JsonNode> byKey = new HashMap<>();
        as(Town.streetAdmin())
                .get(path)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> byKey.put(item.get("key").asString(), item));
        return byKey;
    }

    private static Map<String, Object> with(Map<String, Object> body, String community) {
        body.put("communityCode", community);
        return body;
    }

    private static String quietOffice() {
        return TestTokens.staff(Role.COMMUNITY_STAFF, QUIET);
    }
}
