package io.fengyi.learning.attendance;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.otherInstructor;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.AttendanceVoided;
import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CheckInIT {

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    private String community = "";
    private String site = "";
    private String session = "";
    private String rider = "";

    @BeforeEach
    void aClassThatStartsInFiveMinutes() {
        clock.set("2023-03-06T08:25");
        community = Classroom.community();
        site = classroom.site(community);
        session = classroom.open(site, "2023-03-06T08:25");
        rider = classroom.rider(community);
    }

    /** R33: a first scan counts, a repeat changes nothing. */
    @Test
    void aScanCountsOnceAndIsToldOnce() {
        String code = classroom.code(session);
        Answer first = classroom.scan(session, rider, code).expect(201);
        String id = first.text("/id");
        assertThat(first.text("/state")).isEqualTo("CONFIRMED");
        assertThat(first.text("/handle")).isEqualTo("骑手·" + rider.substring(13));
        Answer again = classroom.scan(session, rider, code).expect(200);
        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(again.json().get("alreadyCheckedIn").asBoolean()).isTrue();
        assertThat(events.await(AttendanceConfirmed.class, id))
                .isEqualTo(new AttendanceConfirmed(
                        id, session, rider, "MORNING_CLASS", community, LocalDate.parse("2023-03-06")));
        assertThat(classroom.personTimes(session)).isEqualTo(1);
        assertThat(events.all("learning.attendance.v1", id)).hasSize(1);
        assertThat(classroom.as(rider).get("/api/v1/me/attendances").text("/items/0/id"))
                .isEqualTo(id);
    }

    /** Abuse: 50 parallel scans of one person are one attendance. */
    @Test
    void fiftyParallelScansOfOnePersonAreOneAttendance() throws Exception {
        String code = classroom.code(session);
        ExecutorService scanners = Executors.newFixedThreadPool(25);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(scanners.submit(() -> classroom.scan(session, rider, code)));
        }
        List<Integer> statuses = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
            ids.add(answer.get().text("/id"));
        }
        scanners.shutdown();
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(49);
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(classroom.personTimes(session)).isEqualTo(1);
    }

    @Test
    void oneDeviceServesOnePersonInASession() {
        String code = classroom.code(session);
        classroom
                .scan(session, rider, Map.of("code", code, "deviceKey", "shared-device"))
                .expect(201);
        String friend = classroom.rider(community);
        classroom
                .scan(session, friend, Map.of("code", code, "deviceKey", "shared-device"))
                .expectProblem(409, "device-already-used");
        classroom
                .scan(session, friend, Map.of("code", code, "deviceKey", "device-of-friend"))
                .expect(201);
        String other =
                classroom.planned(classroom.site(community), clock.instant().plusSeconds(300));
        classroom
                .scan(other, friend, Map.of("code", classroom.code(other), "deviceKey", "shared-device"))
                .expect(201);
    }

    /** Abuse: a code photographed and sent to a friend after 40 s. */
    @Test
    void aForwardedCodeIsTooOld() {
        String code = classroom.code(session);
        clock.advance(Duration.ofSeconds(40));
        classroom.scan(session, rider, code).expectProblem(422, "code-not-valid");
        classroom.scan(session, rider, code + "0").expectProblem(422, "code-not-valid");
    }

    /** Abuse: the code of today's session used for tomorrow's. */
    @Test
    void aCodeOpensOneSessionOnly() {
        String tomorrow = classroom.planned(site, clock.instant().plus(Duration.ofDays(1)));
        classroom.scan(tomorrow, rider, classroom.code(session)).expectProblem(422, "code-not-valid");
    }

    @Test
    void outsideTheWindowTheAnswerSaysWhenItIsOpen() {
        clock.set("2023-03-06T08:45");
        classroom
                .scan(session, classroom.rider(community), classroom.code(session))
                .expect(201);
        clock.set("2023-03-06T08:45:15");
        Answer closed = classroom.scan(session, rider, classroom.code(session));
        closed.expectProblem(422, "check-in-closed");
        assertThat(closed.text("/opensAt")).isEqualTo("2023-03-06T00:15:00Z");
        assertThat(closed.text("/closesAt")).isEqualTo("2023-03-06T00:45:00Z");
        clock.set("2023-03-06T08:14");
        classroom.scan(session, rider, classroom.code(session)).expectProblem(422, "check-in-closed");
    }

    @Test
    void aCheckInNeedsAKeyAndAWorker() {
        Map<String, String> scan = Map.of("code", classroom.code(session), "deviceKey", "device-" + rider);
        classroom.as(rider).post(SESSIONS + "/" + session + "/check-ins", scan).expect(400);
        api.post(SESSIONS + "/" + session + "/check-ins", scan).expect(401);
        api.as(instructor())
                .freshKey()
                .post(SESSIONS + "/" + session + "/check-ins", scan)
                .expect(403);
        classroom.scan("cls_0HZ8K3QF5S1RM", rider, scan).expectProblem(404, "not-found");
    }

    @Test
    void anOfflineScanCountsForADayAndWaitsForTheInstructorAfterwards() {
        String code = classroom.code(session);
        String at = clock.instant().toString();
        String late = classroom.rider(community);
        String tooLate = classroom.rider(community);
        clock.advance(Duration.ofHours(24));
        classroom.scan(session, rider, offline(code, rider, at)).expect(201);
        clock.advance(Duration.ofHours(48));
        Answer waiting = classroom.scan(session, late, offline(code, late, at)).expect(201);
        assertThat(waiting.text("/state")).isEqualTo("LATE_SYNC");
        assertThat(classroom.personTimes(session)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        classroom.scan(session, tooLate, offline(code, tooLate, at)).expectProblem(422, "sync-too-late");

        String confirmation = "/api/v1/attendances/" + waiting.text("/id") + "/confirmation";
        api.as(otherInstructor()).post(confirmation).expectProblem(404, "not-found");
        api.as(streetAdmin()).post(confirmation).expect(403);
        assertThat(api.as(instructor()).post(confirmation).expect(200).text("/state"))
                .isEqualTo("CONFIRMED");
        api.as(instructor()).post(confirmation).expectProblem(409, "invalid-transition");
        events.await(AttendanceConfirmed.class, waiting.text("/id"));
        assertThat(classroom.personTimes(session)).isEqualTo(2);
    }

    /** Abuse: void twice. */
    @Test
    void anAttendanceIsVoidedOnce() {
        String id = classroom
                .scan(session, rider, classroom.code(session))
                .expect(201)
                .text("/id");
        String voiding = "/api/v1/attendances/" + id + "/void";
        Map<String, String> reason = Map.of("reason", "本人未到场");
        api.as(otherInstructor()).post(voiding, reason).expectProblem(404, "not-found");
        api.as(instructor())
                .post(voiding, Map.of("reason", "打电话 13812345678"))
                .expectProblem(422, "personal-data-in-text");
        api.as(instructor()).post(voiding, reason).expect(200);
        Answer twice = api.as(streetAdmin()).post(voiding, reason);
        twice.expectProblem(409, "invalid-transition");
        assertThat(events.await(AttendanceVoided.class, id).workerId()).isEqualTo(rider);
        assertThat(classroom.personTimes(session)).isZero();
        Answer again = classroom.scan(session, rider, classroom.code(session)).expect(200);
        assertThat(again.text("/state")).isEqualTo("VOIDED");
    }

    /** LATE_SYNC → VOIDED: what never counted is not told of as voided. */
    @Test
    void aLateScanIsVoidedWithoutEverCounting() {
        String code = classroom.code(session);
        String at = clock.instant().toString();
        clock.advance(Duration.ofHours(30));
        String id = classroom
                .scan(session, rider, offline(code, rider, at))
                .expect(201)
                .text("/id");
        String voiding = "/api/v1/attendances/" + id + "/void";
        api.as(instructor()).post(voiding, Map.of()).expectProblem(400, "invalid-value");
        assertThat(api.as(instructor())
                        .post(voiding, Map.of("reason", "本人未到场"))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("VOIDED");
        api.as(instructor())
                .post("/api/v1/attendances/" + id + "/confirmation")
                .expectProblem(409, "invalid-transition");
        assertThat(classroom.personTimes(session)).isZero();
        assertThat(events.all("learning.attendance.v1", id)).isEmpty();
    }

    /** Abuse: an attendance of a cancelled session; and what was attended cannot be cancelled. */
    @Test
    void cancelledSessionsHaveNoAttendance() {
        String code = classroom.code(session);
        Map<String, String> reason = Map.of("reason", "台风预警");
        api.as(instructor())
                .post(SESSIONS + "/" + session + "/cancellation", reason)
                .expect(200);
        classroom.scan(session, rider, code).expectProblem(409, "class-does-not-count");
        String other = classroom.planned(site, clock.instant().plusSeconds(300));
        classroom.scan(other, rider, classroom.code(other)).expect(201);
        api.as(instructor())
                .post(SESSIONS + "/" + other + "/cancellation", reason)
                .expectProblem(409, "class-attended");
    }

    @Test
    void cancellingAndCheckingInAtOnceNeverLeavesAnAttendanceOfACancelledSession() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 5; i++) {
            String mine =
                    classroom.planned(classroom.site(community), clock.instant().plusSeconds(300));
            String code = classroom.code(mine);
            Future<Integer> cancelled = both.submit(() -> api.as(instructor())
                    .post(SESSIONS + "/" + mine + "/cancellation", Map.of("reason", "台风预警"))
                    .status());
            Future<Integer> scanned =
                    both.submit(() -> classroom.scan(mine, rider, code).status());
            assertThat(List.of(cancelled.get(), scanned.get()))
                    .containsAnyOf(200, 201)
                    .contains(409);
        }
        both.shutdown();
    }

    @Test
    void annullingVoidsEveryAttendance() {
        String first = classroom
                .scan(session, rider, classroom.code(session))
                .expect(201)
                .text("/id");
        String second = classroom
                .scan(session, classroom.rider(community), classroom.code(session))
                .expect(201)
                .text("/id");
        clock.advance(Duration.ofMinutes(10));
        assertThat(api.as(instructor())
                        .post(SESSIONS + "/" + session + "/holding")
                        .expect(200)
                        .number("/staff/personTimes"))
                .isEqualTo(2);
        Answer annulled = api.as(streetAdmin())
                .post(SESSIONS + "/" + session + "/annulment", Map.of("reason", "登记错误"))
                .expect(200);
        assertThat(annulled.number("/staff/personTimes")).isZero();
        events.await(AttendanceVoided.class, first);
        events.await(AttendanceVoided.class, second);
        classroom
                .scan(session, classroom.rider(community), classroom.code(session()))
                .expectProblem(409, "class-does-not-count");
    }

    /** Another session's code is good enough where the session itself does not count. */
    private String session() {
        return classroom.planned(site, clock.instant().plus(Duration.ofHours(6)));
    }

    private static Map<String, String> offline(String code, String rider, String at) {
        return Map.of("code", code, "deviceKey", "device-" + rider, "scannedAt", at);
    }
}
