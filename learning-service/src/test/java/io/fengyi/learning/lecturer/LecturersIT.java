package io.fengyi.learning.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Riders;
import io.fengyi.learning.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class LecturersIT {

    private static final String PATH = "/api/v1/lecturer-rounds";
    private static final String VOTES = "/api/v1/me/lecturer-votes/";
    private static final Map<String, String> UNTIL_EVENING = Map.of("closesAt", "2023-03-15T20:00:00+08:00");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    private Riders riders;
    private Api staff;

    @BeforeEach
    void staff() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        staff = api.as(riders.partyAffairs());
    }

    /** R85. */
    @Test
    void votingTwiceChangesTheVoteTheCountStaysAndATieSharesARank() {
        String id = round();
        List<String> candidates = List.of(nominated(id, "甲"), nominated(id, "乙"), nominated(id, "丙"));
        staff.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expect(200);
        String changesMind = riders.one();
        vote(changesMind, id, candidates.get(2));
        vote(changesMind, id, candidates.get(0));
        assertThat(api.as(TestTokens.worker(changesMind)).get(VOTES + id).text("/candidateId"))
                .isEqualTo(candidates.get(0));
        vote(riders.one(), id, candidates.get(1));
        Answer open = api.get(PATH + "/" + id).expect(200);
        assertThat(open.text("/state")).isEqualTo("VOTING");
        assertThat(open.json().at("/candidates/0").has("votes")).isFalse();
        staff.post(PATH + "/" + id + "/result").expectProblem(409, "invalid-transition");

        clock.set("2023-03-15T20:00");
        assertThat(api.get(PATH + "/" + id).text("/state")).isEqualTo("CLOSED");
        api.as(TestTokens.worker(changesMind))
                .put(VOTES + id, Map.of("candidateId", candidates.get(1)))
                .expectProblem(409, "invalid-transition");
        Answer result = staff.post(PATH + "/" + id + "/result").expect(200);
        assertThat(result.text("/state")).isEqualTo("PUBLISHED");
        assertThat(result.json()
                        .get("candidates")
                        .valueStream()
                        .map(candidate -> candidate.get("votes").asLong() + "/"
                                + candidate.get("rank").asInt()))
                .containsExactly("1/1", "1/1", "0/3");
        assertThat(api.as(riders.streetAdmin())
                        .get("/api/v1/figures/learning?keys=votes&area=" + riders.community())
                        .expect(200)
                        .number("/items/0/value"))
                .isEqualTo(2);
    }

    @Test
    void manyVotesOfOnePersonAtOnceAreOne() throws Exception {
        String id = round();
        List<String> candidates = List.of(nominated(id, "甲"), nominated(id, "乙"));
        staff.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expect(200);
        String busy = riders.one();
        List<Callable<Answer>> votes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String choice = candidates.get(i % 2);
            votes.add(() -> vote(busy, id, choice));
        }
        var pool = Executors.newFixedThreadPool(10);
        try {
            for (var vote : pool.invokeAll(votes)) {
                vote.get();
            }
        } finally {
            pool.shutdown();
        }
        clock.set("2023-03-15T20:00");
        Answer result = staff.post(PATH + "/" + id + "/result").expect(200);
        assertThat(result.number("/candidates/0/votes") + result.number("/candidates/1/votes"))
                .isEqualTo(1);
    }

    @Test
    void aRoundGoesItsWayAndNoOther() {
        String id = round();
        staff.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expectProblem(409, "too-few-candidates");
        String first = nominated(id, "甲");
        nominated(id, "乙");
        api.as(TestTokens.worker(riders.one()))
                .put(VOTES + id, Map.of("candidateId", first))
                .expectProblem(409, "invalid-transition");
        staff.post(PATH + "/" + id + "/voting", Map.of("closesAt", "2023-03-15T09:00:00+08:00"))
                .expectProblem(422, "voting-end-invalid");
        Api keyed = staff.key(UUID.randomUUID().toString());
        keyed.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expect(200);
        keyed.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expect(200);
        staff.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expectProblem(409, "invalid-transition");
        staff.post(PATH + "/" + id + "/candidates", candidate("丙")).expectProblem(409, "invalid-transition");
        api.as(TestTokens.worker(riders.one()))
                .put(VOTES + id, Map.of("candidateId", "lca_0000000000000"))
                .expectProblem(422, "candidate-unknown");
        clock.set("2023-03-15T20:01");
        staff.post(PATH + "/" + id + "/result").expect(200);
        staff.post(PATH + "/" + id + "/result").expectProblem(409, "invalid-transition");
    }

    @Test
    void staffOfTheAreaRunsItWorkersVoteEverybodyReads() {
        String id = round();
        String foreign = TestTokens.staff(Role.PARTY_AFFAIRS, "320111001");
        api.as(foreign).post(PATH + "/" + id + "/candidates", candidate("甲")).expectProblem(404, "not-found");
        api.as(riders.instructor()).post(PATH, Map.of("title", "冬训")).expect(403);
        staff.put(VOTES + id, Map.of("candidateId", "x")).expect(403);
        api.put(VOTES + id, Map.of("candidateId", "x")).expect(401);
        api.as(TestTokens.worker(riders.one())).get(VOTES + id).expectProblem(404, "not-found");
        staff.post(PATH + "/" + id + "/candidates", candidate("打 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        staff.post(PATH, Map.of("title", "冬")).expect(400);
        assertThat(api.get(PATH + "?limit=100").expect(200).body()).contains(id);
        Api keyed = staff.key(UUID.randomUUID().toString());
        String once = keyed.post(PATH, Map.of("title", "冬训主讲人")).expect(201).text("/id");
        assertThat(keyed.post(PATH, Map.of("title", "冬训主讲人")).text("/id")).isEqualTo(once);
    }

    @Test
    void theVoteOfSomebodyForgottenStillCounts() {
        String id = round();
        String first = nominated(id, "甲");
        nominated(id, "乙");
        staff.post(PATH + "/" + id + "/voting", UNTIL_EVENING).expect(200);
        String gone = riders.one();
        vote(gone, id, first);
        riders.forget(events, gone);
        api.as(TestTokens.worker(gone)).get(VOTES + id).expectProblem(404, "not-found");
        clock.set("2023-03-15T20:00");
        assertThat(staff.post(PATH + "/" + id + "/result").expect(200).number("/candidates/0/votes"))
                .isEqualTo(1);
    }

    private String round() {
        return staff.post(PATH, Map.of("title", "2023 年冬训主讲人")).expect(201).text("/id");
    }

    private String nominated(String round, String name) {
        Answer after =
                staff.post(PATH + "/" + round + "/candidates", candidate(name)).expect(200);
        return after.text("/candidates/" + (after.json().get("candidates").size() - 1) + "/id");
    }

    private Answer vote(String workerId, String round, String candidate) {
        return api.as(TestTokens.worker(workerId))
                .put(VOTES + round, Map.of("candidateId", candidate))
                .expect(200);
    }

    private static Map<String, String> candidate(String name) {
        return Map.of("name", name + "讲师", "topic", "非机动车道上的二十个瞬间");
    }
}
