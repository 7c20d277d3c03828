package io.fengyi.governance.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.governance.GridMemberAppointed;
import io.fengyi.contracts.governance.GridMemberEnded;
import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Mobile grid members (governance.md 3.4). */
class AppointmentIT extends GovernanceScenario {

    private static final String APPOINTMENTS = "/api/v1/grid-appointments";

    @Autowired
    private EndingAppointments ending;

    @Autowired
    private Appointments appointments;

    @Autowired
    private MongoOperations mongo;

    /** R58: without acceptance, attachment or training 409, each by its own code. */
    @Test
    void activationNeedsAcceptanceAttachmentAndTraining() {
        String rider = known();
        String id = proposed(rider);
        act(id, "activation").expectProblem(409, "acceptance-missing");
        answer(rider, id, true).expect(200);
        act(id, "activation").expectProblem(409, "attachment-missing");
        attach(rider, OTHER_COMMUNITY);
        act(id, "activation").expectProblem(409, "attachment-missing");
        attach(rider, COMMUNITY);
        act(id, "activation").expectProblem(409, "training-missing");
        events.publish(
                new CourseCompleted(rider, "crs_other", "SAFETY", List.of("OTHER"), LocalDate.of(2023, 3, 1)), rider);
        train(rider);
        assertThat(act(id, "activation").expect(200).text("/state")).isEqualTo("ACTIVE");
        GridMemberAppointed told = events.await(GridMemberAppointed.class, id);
        assertThat(told)
                .isEqualTo(new GridMemberAppointed(
                        id, rider, List.of(GRID), LocalDate.of(2023, 3, 6), LocalDate.of(2023, 9, 5)));
    }

    /** R58: ends by itself the day after {@code to}. */
    @Test
    void itEndsByItselfTheDayAfterItsLast() {
        String rider = known();
        String id = active(rider);
        clock.set("2023-09-05T23:59");
        ending.sweep();
        assertThat(get(id).text("/state")).isEqualTo("ACTIVE");
        clock.set("2023-09-06T00:01");
        ending.sweep();
        ending.sweep();
        Answer over = get(id);
        assertThat(over.text("/state")).isEqualTo("ENDED");
        assertThat(over.text("/history/3/reason")).isEqualTo("OVER");
        assertThat(events.await(GridMemberEnded.class, id).to()).isEqualTo(LocalDate.of(2023, 9, 5));
        act(id, "activation").expectProblem(409, "invalid-transition");
    }

    @Test
    void aPauseAndBackAndTheEnd() {
        String rider = known();
        String id = active(rider);
        act(id, "suspension", Map.of("reason", "休假一个月")).expect(200);
        act(id, "suspension", Map.of("reason", "再停")).expectProblem(409, "invalid-transition");
        act(id, "activation").expect(200);
        act(id, "ending", Map.of("reason", "工作调整")).expect(200);
        Answer refused = act(id, "ending", Map.of("reason", "工作调整")).expectProblem(409, "invalid-transition");
        assertThat(refused.json().at("/allowed").size()).isZero();
        events.await(GridMemberEnded.class, id);
        assertThat(events.all("governance.grid-appointment.v1", id).stream()
                        .map(event -> event.id())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void theWorkerMayDeclineAndMayEndItAnyTime() {
        String rider = known();
        String declined = proposed(rider);
        assertThat(answer(rider, declined, false).expect(200).text("/state")).isEqualTo("ENDED");
        act(declined, "activation").expectProblem(409, "invalid-transition");
        String id = active(rider);
        answer(rider, id, true).expectProblem(409, "invalid-transition");
        assertThat(answer(rider, id, false).expect(200).text("/state")).isEqualTo("ENDED");
        answer(aRider(), id, false).expect(404);
        assertThat(as(rider(rider))
                        .get("/api/v1/me/grid-appointments")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(events.all("governance.grid-appointment.v1", declined)).isEmpty();
    }

    @Test
    void aProposalNamesOneToThreeGridsOfOneCommunityAndATermOfAYear() {
        String rider = known();
        propose(rider, Map.of("gridCodes", List.of("320299001001999"))).expectProblem(422, "grid-unknown");
        propose(rider, Map.of("gridCodes", List.of(GRID, OTHER_COMMUNITY + "001")))
                .expectProblem(422, "grids-of-one-community");
        propose(rider, Map.of("gridCodes", List.of())).expect(400);
        propose(rider, Map.of("gridCodes", List.of(GRID, GRID, GRID, GRID))).expect(400);
        propose(rider, Map.of("to", "2024-03-07")).expectProblem(422, "term-invalid");
        propose(rider, Map.of("to", "2023-03-05")).expectProblem(422, "term-invalid");
        propose(rider, Map.of("to", "2024-03-06")).expect(201);
        propose(aRider(), Map.of()).expectProblem(422, "worker-unknown");
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .post(APPOINTMENTS, body(rider))
                .expectProblem(422, "grid-unknown");
        as(rider(rider)).post(APPOINTMENTS, body(rider)).expect(403);
        String id = proposed(rider);
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .get(APPOINTMENTS + "/" + id)
                .expect(404);
        assertThat(get(id).body()).doesNotContain(rider);
        assertThat(as(community())
                        .get(APPOINTMENTS + "?state=PROPOSED&limit=100")
                        .expect(200)
                        .body())
                .contains(id);
    }

    @Test
    void theSameKeyProposesAndActsOnce() {
        String rider = known();
        String first = as(community())
                .key("propose-" + rider)
                .post(APPOINTMENTS, body(rider))
                .expect(201)
                .text("/id");
        assertThat(as(community())
                        .key("propose-" + rider)
                        .post(APPOINTMENTS, body(rider))
                        .expect(201)
                        .text("/id"))
                .isEqualTo(first);
    }

    @Test
    void itEndsWhenTheWorkerLeaves() {
        String rider = known();
        String id = active(rider);
        events.publish(new WorkerChanged(rider, "COURIER", null, null, "LEFT"), rider);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(get(id).text("/history/3/reason")).isEqualTo("LEFT"));
        propose(rider, Map.of()).expectProblem(422, "worker-unknown");
    }

    @Test
    void itEndsAtErasureAndTheLinkIsCut() {
        String rider = known();
        String id = active(rider);
        events.publish(new WorkerErased(rider, "COURIER", null, null, "ERASED"), rider);
        events.await(GridMemberEnded.class, id);
        Awaitility.await().untilAsserted(() -> {
            GridAppointment left = appointments.find(id).orElseThrow();
            assertThat(left.workerId()).isNull();
            assertThat(left.outbox()).isNull();
            assertThat(mongo.findById(id, org.bson.Document.class, "grid_appointments")
                            .toJson())
                    .doesNotContain(rider);
            assertThat(appointments.isTrained(rider)).isFalse();
        });
    }

    @Test
    void theFigureCountsThoseWhoServedThatDay() {
        clock.set("2023-05-08T10:00");
        List<String> ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> active(known()))
                .toList();
        clock.set("2023-05-10T10:00");
        act(ids.get(0), "suspension", Map.of("reason", "休假")).expect(200);
        long before = serving("2023-05-07");
        assertThat(serving("2023-05-09")).isEqualTo(before + 5);
        assertThat(serving("2023-05-10")).isEqualTo(before + 4 < 5 ? 0 : before + 4);
    }

    private long serving(String day) {
        var item = as(street())
                .get("/api/v1/figures/governance?keys=gridAppointments&area=" + COMMUNITY + "&asOf=" + day)
                .expect(200)
                .json()
                .at("/items/0");
        return item.at("/suppressed").asBoolean() ? 0 : item.at("/value").asLong();
    }

    private String known() {
        String rider = aRider();
        events.publish(new WorkerRegistered(rider, "COURIER", COMMUNITY, null, "ACTIVE"), rider);
        Awaitility.await()
                .untilAsserted(() -> assertThat(mongo.findById(rider, org.bson.Document.class, "workers"))
                        .isNotNull());
        return rider;
    }

    private String active(String rider) {
        String id = proposed(rider);
        answer(rider, id, true).expect(200);
        attach(rider, COMMUNITY);
        train(rider);
        act(id, "activation").expect(200);
        return id;
    }

    private void attach(String rider, String community) {
        as(rider(rider))
                .put("/api/v1/me/community-attachment", Map.of("communityCode", community))
                .expect(200);
    }

    private void train(String rider) {
        events.publish(
                new CourseCompleted(rider, "crs_grid", "SAFETY", List.of("GRID_TRAINING"), LocalDate.of(2023, 3, 1)),
                rider);
        Awaitility.await()
                .untilAsserted(() -> assertThat(appointments.isTrained(rider)).isTrue());
    }

    private String proposed(String rider) {
        return propose(rider, Map.of()).expect(201).text("/id");
    }

    private Answer propose(String rider, Map<String, Object> change) {
        Map<String, Object> body = body(rider);
        body.putAll(change);
        return as(community()).freshKey().post(APPOINTMENTS, body);
    }

    private static Map<String, Object> body(String rider) {
        Map<String, Object> body = new HashMap<>();
        body.put("workerId", rider);
        body.put("gridCodes", List.of(GRID));
        body.put("from", "2023-03-06");
        body.put("to", "2023-09-05");
        return body;
    }

    private Answer answer(String rider, String id, boolean accept) {
        return as(rider(rider))
                .freshKey()
                .post("/api/v1/me/grid-appointments/" + id + "/answer", Map.of("accept", accept));
    }

    private Answer act(String id, String command) {
        return as(community()).freshKey().post(APPOINTMENTS + "/" + id + "/" + command);
    }

    private Answer act(String id, String command, Map<String, Object> body) {
        return as(community()).freshKey().post(APPOINTMENTS + "/" + id + "/" + command, body);
    }

    private Answer get(String id) {
        return as(community()).get(APPOINTMENTS + "/" + id).expect(200);
    }
}
