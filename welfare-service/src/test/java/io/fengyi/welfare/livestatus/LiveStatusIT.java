package io.fengyi.welfare.livestatus;

import static io.fengyi.welfare.Town.keeper;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

@FengyiIT
class LiveStatusIT {

    private static final String PATH = "/api/v1/stations";
    private static final Map<String, Object> OPEN =
            Map.of("open", true, "crowding", "BUSY", "brokenAmenities", List.of("WATER"));
    private static final Map<String, Object> NO = Map.of("yes", false);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private LiveStatusDesk desk;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(Map.of())).status() == 201);
    }

    @Test
    void theKeepersWordCountsForFourHours() {
        clock.set("2026-03-04T23:00");
        String id = opened(Map.of());
        assertThat(open(id)).as("outside of its hours").isEqualTo("false");
        api.as(keeper(id)).put(PATH + "/" + id + "/live-status", OPEN).expect(200);
        Answer detail = api.get(PATH + "/" + id);
        assertThat(detail.text("/open")).isEqualTo("true");
        assertThat(detail.text("/live/crowding")).isEqualTo("BUSY");
        assertThat(detail.text("/live/brokenAmenities/0")).isEqualTo("WATER");
        clock.advance(Duration.ofHours(4));
        assertThat(open(id)).isEqualTo("false");
        assertThat(api.get(PATH + "/" + id).json().has("live")).isFalse();
    }

    @Test
    void threeRidersWhoSayNoWithinAnHourMakeItUncertain() {
        clock.set("2026-03-04T23:00");
        String id = opened(Map.of());
        String self = PATH + "/" + id;
        api.as(keeper(id)).put(self + "/live-status", OPEN).expect(200);
        api.as(rider(1)).post(self + "/confirmations", NO).expect(200);
        api.as(rider(1)).post(self + "/confirmations", NO).expect(200);
        api.as(rider(2)).post(self + "/confirmations", NO).expect(200);
        assertThat(open(id)).isEqualTo("true");
        Answer third = api.as(rider(3)).post(self + "/confirmations", NO).expect(200);
        assertThat(third.text("/certainty")).isEqualTo("UNCERTAIN");
        assertThat(api.get(self).text("/live/certainty")).isEqualTo("UNCERTAIN");
        assertThat(open(id)).as("the opening hours count again").isEqualTo("false");
        assertThat(mongo.getCollection("live_statuses")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .as("no rider is recorded")
                .doesNotContain("wkr_");
        clock.advance(Duration.ofHours(1));
        desk.forgetOldVotes();
        assertThat(mongo.findById(id, LiveStatus.class).votes()).isEmpty();
    }

    @Test
    void manyRidersAtOnceLoseNoAnswer() throws Exception {
        String id = opened(Map.of());
        List<Callable<Integer>> votes = IntStream.range(10, 18)
                .<Callable<Integer>>mapToObj(i -> () -> api.as(rider(i))
                        .post(PATH + "/" + id + "/confirmations", Map.of("yes", true))
                        .status())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> vote : pool.invokeAll(votes)) {
                assertThat(vote.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(mongo.findById(id, LiveStatus.class).votes()).hasSize(8);
    }

    @Test
    void parkingBaysHaveACapacityAndAFreeCount_R41() {
        Map<String, Object> body = station(Map.of("kind", "PARKING_BAY", "capacity", 6, "name", "古镇停车位"));
        body.remove("hostType");
        String id = api.as(streetAdmin()).post(PATH, body).expect(201).text("/id");
        assertThat(api.get(PATH + "/" + id).number("/bays/capacity")).isEqualTo(6);
        Map<String, Object> report =
                new HashMap<>(Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of(), "freeBays", 4));
        api.as(keeper(id)).put(PATH + "/" + id + "/live-status", report).expect(200);
        assertThat(api.get(PATH + "/" + id).number("/bays/free")).isEqualTo(4);
        report.put("freeBays", 7);
        api.as(keeper(id)).put(PATH + "/" + id + "/live-status", report).expectProblem(422, "free-bays-invalid");
        String bee = opened(Map.of());
        report.put("freeBays", 1);
        api.as(keeper(bee)).put(PATH + "/" + bee + "/live-status", report).expectProblem(422, "free-bays-invalid");
        clock.advance(Duration.ofHours(5));
        Answer later = api.get(PATH + "/" + id);
        assertThat(later.number("/bays/free"))
                .as("with its time, and said to be old")
                .isEqualTo(4);
        assertThat(later.text("/bays/lapsed")).isEqualTo("true");
    }

    @Test
    void onlyTheKeeperReportsAndOnlyWhatIsThere() {
        String id = opened(Map.of());
        String live = PATH + "/" + id + "/live-status";
        api.put(live, OPEN).expect(401);
        api.as(rider(9)).put(live, OPEN).expect(403);
        api.as(streetAdmin()).put(live, OPEN).expect(403);
        api.as(keeper("stn_other")).put(live, OPEN).expectProblem(404, "not-found");
        api.as(keeper(id))
                .put(live, Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of("SHOWER")))
                .expectProblem(422, "amenity-not-here");
        api.as(keeper(id)).put(live, Map.of("open", true)).expectProblem(400, "invalid-value");
        api.post(PATH + "/" + id + "/confirmations", NO).expect(401);
        api.as(streetAdmin())
                .post(PATH + "/" + id + "/suspension", Map.of("reason", "装修"))
                .expect(200);
        api.as(keeper(id)).put(live, OPEN).expectProblem(409, "station-not-active");
    }

    private String opened(Map<String, ?> more) {
        return api.as(streetAdmin()).post(PATH, station(more)).expect(201).text("/id");
    }

    private String open(String id) {
        return api.get(PATH + "/" + id).expect(200).text("/open");
    }

    private static String rider(int number) {
        return TestTokens.worker("wkr_LIVE%09d".formatted(number));
    }
}
