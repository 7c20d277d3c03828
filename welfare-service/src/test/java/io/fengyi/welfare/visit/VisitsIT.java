package io.fengyi.welfare.visit;

import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.Town;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@FengyiIT
class VisitsIT {

    private static final String PATH = "/api/v1/stations";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private VisitDesk desk;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(Map.of())).status() == 201);
    }

    @Test
    void aVisitTokenTwiceADayIsCountedOnce() {
        clock.set("2026-03-04T10:00");
        String id = opened();
        assertThat(visit(id, "token-of-a-device-1").text("/counted")).isEqualTo("true");
        assertThat(visit(id, "token-of-a-device-1").text("/counted")).isEqualTo("false");
        assertThat(visit(id, "token-of-a-device-2").text("/counted")).isEqualTo("true");
        assertThat(count(id, "2026-03-04")).isEqualTo(2);
        clock.set("2026-03-05T10:00");
        assertThat(visit(id, "token-of-a-device-1").text("/counted")).isEqualTo("true");
        assertThat(count(id, "2026-03-05")).isEqualTo(1);
    }

    @Test
    void fiftyParallelVisitsWithOneTokenCountOnceAndFiftyTokensFiftyTimes() throws Exception {
        String id = opened();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Answer>> same = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> visit(id, "the-same-token-for-all"))
                    .toList();
            assertThat(counted(pool.invokeAll(same))).isEqualTo(1);
            List<Callable<Answer>> different = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> visit(id, "another-token-for-each-" + i))
                    .toList();
            assertThat(counted(pool.invokeAll(different))).isEqualTo(50);
        } finally {
            pool.shutdown();
        }
        assertThat(mongo.find(new Query(Criteria.where("stationId").is(id)), VisitCount.class))
                .extracting(VisitCount::count)
                .containsExactly(51L);
    }

    @Test
    void noTrailIsKeptAndTheMarksGoOnTheNextDay() {
        clock.set("2026-03-06T10:00");
        String id = opened();
        String other = opened();
        visit(id, "token-that-goes-places");
        visit(other, "token-that-goes-places");
        List<String> marks = mark(id, "2026-03-06");
        assertThat(marks).hasSize(1).doesNotContain("token-that-goes-places");
        assertThat(marks).as("one token has another mark at another station").isNotEqualTo(mark(other, "2026-03-06"));
        desk.forgetTokensOfEarlierDays();
        assertThat(mark(id, "2026-03-06")).as("still today").hasSize(1);
        clock.set("2026-03-07T00:01");
        desk.forgetTokensOfEarlierDays();
        assertThat(mark(id, "2026-03-06")).isNull();
        assertThat(count(id, "2026-03-06")).isEqualTo(1);
    }

    @Test
    void theFigureAddsTheVisitsUp() {
        String community = "320299001040";
        events.publish(Town.community(community), community);
        Map<String, Object> there = Map.of("communityCode", community);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(there)).status() == 201);
        String id = api.as(streetAdmin()).post(PATH, station(there)).expect(201).text("/id");
        clock.set("2026-02-10T10:00");
        visit(id, "token-of-february-1");
        clock.set("2026-03-10T10:00");
        visit(id, "token-of-march-0001");
        visit(id, "token-of-march-0002");
        String query =
                "/api/v1/figures/welfare?keys=stationVisits&area=" + community + "&asOf=2026-03-10&groupBy=month";
        Answer figures = api.as(streetAdmin()).get(query).expect(200);
        assertThat(figures.number("/items/0/value")).isEqualTo(3);
        assertThat(figures.json().at("/items/0/groups/rows").toString()).isEqualTo("[[\"2026-02\",1],[\"2026-03\",2]]");
    }

    @Test
    void badTokensAndClosedStationsAreRefused() {
        String id = opened();
        String visits = PATH + "/" + id + "/visits";
        api.post(visits, Map.of("dayToken", "short")).expectProblem(400, "invalid-value");
        api.post(visits, Map.of("dayToken", "x".repeat(65))).expectProblem(400, "invalid-value");
        api.post(visits, Map.of()).expectProblem(400, "invalid-value");
        api.post(visits, Map.of("dayToken", "token-of-a-device-1", "workerId", "wkr_1"))
                .expectProblem(400, "unknown-property");
        api.post(PATH + "/stn_no/visits", Map.of("dayToken", "token-of-a-device-1"))
                .expectProblem(404, "not-found");
        api.as(streetAdmin())
                .post(PATH + "/" + id + "/closure", Map.of("reason", "搬迁"))
                .expect(200);
        api.post(visits, Map.of("dayToken", "token-of-a-device-1")).expectProblem(409, "station-not-active");
    }

    private Answer visit(String id, String token) {
        return api.post(PATH + "/" + id + "/visits", Map.of("dayToken", token)).expect(200);
    }

    private static long counted(List<Future<Answer>> answers) throws Exception {
        long counted = 0;
        for (Future<Answer> answer : answers) {
            counted += answer.get().text("/counted").equals("true") ? 1 : 0;
        }
        return counted;
    }

    private long count(String id, String day) {
        return mongo.findById(id + "/" + day, VisitCount.class).count();
    }

    private List<String> mark(String id, String day) {
        return mongo.findById(id + "/" + day, VisitCount.class).marks();
    }

    private String opened() {
        return api.as(streetAdmin()).post(PATH, station(Map.of())).expect(201).text("/id");
    }
}
