package io.fengyi.learning.classsession;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.at;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.learning.ClassSeatsCancelled;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.classsession.seat.Seats;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who has a seat sees what becomes of the class, and why (learning.md 3.3: "seats are told"; ADR 18). */
@FengyiIT
class OwnSeatsIT {

    private static final String MINE = "/api/v1/me/class-seats";
    private static final Instant MORNING = at("2023-03-07T08:30");
    private static final Map<String, String> TYPHOON = Map.of("reason", "台风预警，改到下周。");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private TestEvents events;

    @Autowired
    private Seats seats;

    @Autowired
    private MongoTemplate mongo;

    private String community = "";
    private String site = "";
    private String rider = "";

    @BeforeEach
    void aSiteOnMonday() {
        clock.set("2023-03-06T10:00");
        community = Classroom.community();
        site = classroom.site(community);
        rider = classroom.rider(community);
    }

    @Test
    void whoHasASeatReadsThatTheClassIsCancelledAndWhy() {
        String id = classroom.planned(site, MORNING);
        String watcher = classroom.rider(community);
        reserve(id);
        Answer before = mine("").expect(200);
        assertThat(before.text("/items/0/state")).isEqualTo("PLANNED");
        assertThat(before.json().at("/items/0").has("calledOffBecause")).isFalse();

        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", TYPHOON)
                .expect(200);
        Answer after = mine("").expect(200);
        assertThat(after.text("/items/0/id")).isEqualTo(id);
        assertThat(after.text("/items/0/state")).isEqualTo("CANCELLED");
        assertThat(after.text("/items/0/calledOffBecause")).isEqualTo(TYPHOON.get("reason"));
        assertThat(classroom.as(rider).get(SESSIONS + "/" + id).text("/calledOffBecause"))
                .isEqualTo(TYPHOON.get("reason"));

        Answer stranger = classroom.as(watcher).get(SESSIONS + "/" + id).expect(200);
        assertThat(stranger.text("/state")).isEqualTo("CANCELLED");
        assertThat(stranger.json().has("calledOffBecause")).isFalse();
        assertThat(api.get(SESSIONS + "/" + id).json().has("calledOffBecause")).isFalse();
        assertThat(classroom.as(watcher).get(MINE).expect(200).json().get("items"))
                .isEmpty();
    }

    @Test
    void whoHasASeatIsToldOnceThatTheClassIsCancelled() {
        String id = classroom.planned(site, MORNING);
        String other = classroom.rider(community);
        String changedMind = classroom.rider(community);
        reserve(id);
        classroom.as(changedMind).post(SESSIONS + "/" + id + "/seat").expect(200);
        classroom.as(other).post(SESSIONS + "/" + id + "/seat").expect(200);
        classroom.as(changedMind).delete(SESSIONS + "/" + id + "/seat").expect(204);
        String key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            api.as(instructor())
                    .key(key)
                    .post(SESSIONS + "/" + id + "/cancellation", TYPHOON)
                    .expect(200);
        }
        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", TYPHOON)
                .expectProblem(409, "invalid-transition");
        assertThat(told(id))
                .containsExactly(new ClassSeatsCancelled(id, "晨间党课：雨天骑行安全", MORNING, List.of(rider, other)));
    }

    @Test
    void manySeatsAreToldInSeveralEvents() {
        String id = classroom.planned(site, MORNING);
        List<String> riders =
                IntStream.range(0, 101).mapToObj(number -> "wkr_" + number).toList();
        riders.forEach(worker -> seats.reserve(id, 500, worker));
        cancel(id);
        assertThat(told(id))
                .extracting(ClassSeatsCancelled::workerIds)
                .containsExactly(riders.subList(0, 100), riders.subList(100, 101));
    }

    @Test
    void aClassWithoutSeatsTellsNobody() {
        String untouched = classroom.planned(site, MORNING);
        String givenBack = classroom.planned(site, MORNING.plusSeconds(3_600));
        reserve(givenBack);
        classroom.as(rider).delete(SESSIONS + "/" + givenBack + "/seat").expect(204);
        cancel(untouched);
        cancel(givenBack);
        assertThat(told(untouched)).isEmpty();
        assertThat(told(givenBack)).isEmpty();
    }

    @Test
    void ownSeatsArePagedAndOnlyForTheRider() {
        String first = classroom.planned(site, MORNING);
        String second = classroom.planned(site, MORNING.plusSeconds(3_600));
        String third = classroom.planned(site, MORNING.plusSeconds(7_200));
        List.of(first, second, third).forEach(this::reserve);
        classroom.as(rider).delete(SESSIONS + "/" + second + "/seat").expect(204);
        Answer page = mine("?limit=1").expect(200);
        assertThat(ids(page)).containsExactly(third);
        assertThat(ids(mine("?limit=1&cursor=" + page.text("/next")))).containsExactly(first);
        api.get(MINE).expect(401);
        api.as(instructor()).get(MINE).expect(403);
    }

    @Test
    void aClassIsCalledOffWithAReasonThatNamesNobody() {
        String id = classroom.planned(site, MORNING);
        String cancellation = SESSIONS + "/" + id + "/cancellation";
        api.as(instructor()).post(cancellation, Map.of()).expectProblem(400, "invalid-value");
        api.as(instructor())
                .post(cancellation, Map.of("reason", "问张老师 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        clock.set("2023-03-07T08:30");
        api.as(instructor()).post(SESSIONS + "/" + id + "/holding").expect(200);
        api.as(streetAdmin())
                .post(SESSIONS + "/" + id + "/annulment", Map.of("reason", "问 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        api.as(streetAdmin()).post(SESSIONS + "/" + id + "/annulment", Map.of()).expectProblem(400, "invalid-value");
    }

    private void cancel(String id) {
        api.as(instructor())
                .post(SESSIONS + "/" + id + "/cancellation", TYPHOON)
                .expect(200);
    }

    /** What seat holders of a session were told once everything that it had to tell is sent. */
    private List<ClassSeatsCancelled> told(String id) {
        await().until(() -> mongo.getCollection("class_sessions")
                        .countDocuments(new Document("_id", id).append("outbox", new Document("$exists", false)))
                == 1);
        return events.all("learning.push.v1", id).stream()
                .map(event -> event.as(ClassSeatsCancelled.class))
                .toList();
    }

    private void reserve(String id) {
        classroom.as(rider).post(SESSIONS + "/" + id + "/seat").expect(200);
    }

    private Answer mine(String query) {
        return classroom.as(rider).get(MINE + query);
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
