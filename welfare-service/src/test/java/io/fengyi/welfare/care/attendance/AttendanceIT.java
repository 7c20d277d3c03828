package io.fengyi.welfare.care.attendance;

import static io.fengyi.welfare.Visits.ACTIVITIES;
import static io.fengyi.welfare.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.welfare.CareActivityAttended;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.AtOnce;
import io.fengyi.welfare.People;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.Visits;
import io.fengyi.welfare.worker.Workers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@FengyiIT
class AttendanceIT {

    private static final String START = "2023-03-20T14:00:00+08:00";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    @Autowired
    private AttendanceOf attendance;

    @Autowired
    private MongoOperations mongo;

    private String id = "";

    @BeforeEach
    void anActivityIsPlanned() {
        clock.set("2023-03-15T10:00");
        id = planned(api, Visits.series(api, events), START, Map.of("capacity", 10));
    }

    private String path(String last) {
        return ACTIVITIES + "/" + id + "/" + last;
    }

    private Api keeper() {
        return api.as(TestTokens.staff(Role.STATION_KEEPER, Town.OLD_TOWN));
    }

    private String code() {
        return keeper().get(path("check-in-code")).expect(200).text("/code");
    }

    private Answer scan(String worker, String code) {
        return scan(worker, Map.of("code", code, "deviceKey", "device-of-" + worker));
    }

    private Answer scan(String worker, Map<String, ?> body) {
        return api.as(TestTokens.worker(worker)).freshKey().post(path("check-ins"), body);
    }

    private Answer byHand(List<String> ids) {
        return keeper().freshKey().post(path("check-ins"), Map.of("workerIds", ids, "reason", "现场无网络"));
    }

    private long personTimes() {
        return api.get(ACTIVITIES + "/" + id).number("/personTimes");
    }

    @Test
    void aScanInTimeCountsAndIsToldOf() {
        clock.set("2023-03-20T13:45");
        String worker = People.stranger();
        Answer first = scan(worker, code()).expect(201);
        assertThat(first.text("/state")).isEqualTo("CONFIRMED");
        assertThat(events.await(CareActivityAttended.class, id))
                .isEqualTo(new CareActivityAttended(
                        id, "WARM_BEE", "SPRING", worker, Town.OLD_TOWN, LocalDate.parse("2023-03-20")));
        assertThat(personTimes()).isEqualTo(1);
    }

    /** Abuse row: second check-in by one person → 200, nothing counted. */
    @Test
    void aSecondCheckInByOnePersonCountsNothing() {
        clock.set("2023-03-20T14:10");
        String worker = People.stranger();
        Answer first = scan(worker, code()).expect(201);
        clock.advance(Duration.ofSeconds(20));
        Answer second = scan(worker, code()).expect(200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.json().get("alreadyCheckedIn").asBoolean()).isTrue();
        assertThat(personTimes()).isEqualTo(1);
    }

    @Test
    void fiftyParallelScansOfOnePersonCountOnce() {
        clock.set("2023-03-20T14:00");
        String worker = People.stranger();
        String code = code();
        List<Answer> answers = AtOnce.all(50, i -> scan(worker, code));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(1);
        assertThat(AtOnce.count(answers, 200)).isEqualTo(49);
        assertThat(personTimes()).isEqualTo(1);
        events.await(CareActivityAttended.class, id);
        assertThat(events.all("welfare.care-activity.v1", id).stream()
                        .filter(event -> event.type().endsWith("CareActivityAttended.v1")))
                .hasSize(1);
    }

    @Test
    void oneDeviceChecksOnePersonInEvenAtTheSameMoment() {
        clock.set("2023-03-20T14:00");
        String code = code();
        List<Answer> answers =
                AtOnce.all(20, i -> scan(People.stranger(), Map.of("code", code, "deviceKey", "one-device-for-all")));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(1);
        assertThat(AtOnce.count(answers, 409, "device-already-used")).isEqualTo(19);
    }

    @Test
    void oldAlteredAndForeignCodesAndScansOutsideTheWindowAreRefused() {
        clock.set("2023-03-20T13:44");
        scan(People.stranger(), code()).expectProblem(422, "check-in-closed");
        clock.set("2023-03-20T14:00");
        String code = code();
        scan(People.stranger(), code.substring(0, code.length() - 1) + "z").expectProblem(422, "code-not-valid");
        String other = planned(api, Visits.series(api, events), START, Map.of());
        scan(
                        People.stranger(),
                        keeper().get(ACTIVITIES + "/" + other + "/check-in-code")
                                .text("/code"))
                .expectProblem(422, "code-not-valid");
        clock.advance(Duration.ofSeconds(30));
        scan(People.stranger(), code).expectProblem(422, "code-not-valid");
        clock.set("2023-03-20T14:16");
        Answer closed = scan(People.stranger(), code()).expectProblem(422, "check-in-closed");
        assertThat(closed.text("/opensAt")).isNotEmpty();
    }

    @Test
    void aScanSentTooLateWaitsUntilStaffConfirmItByHand() {
        clock.set("2023-03-20T14:00");
        Map<String, Object> offline = new HashMap<>(
                Map.of("code", code(), "deviceKey", "offline-device", "scannedAt", "2023-03-20T14:00:05+08:00"));
        String inTime = People.stranger();
        String late = People.known(events, workers, "COURIER", 1).get(0);
        String tooLate = People.stranger();
        clock.set("2023-03-21T13:00");
        assertThat(scan(inTime, offline).expect(201).text("/state")).isEqualTo("CONFIRMED");
        offline.put("deviceKey", "another-device");
        clock.set("2023-03-21T15:00");
        assertThat(scan(late, offline).expect(201).text("/state")).isEqualTo("LATE_SYNC");
        assertThat(personTimes()).isEqualTo(1);
        assertThat(byHand(List.of(late, late)).expect(201).number("/counted")).isEqualTo(1);
        assertThat(byHand(List.of(late)).expect(200).number("/already")).isEqualTo(1);
        assertThat(personTimes()).isEqualTo(2);
        clock.set("2023-03-23T15:00");
        offline.put("deviceKey", "a-third-device");
        scan(tooLate, offline).expectProblem(422, "sync-too-late");
        byHand(List.of(late)).expectProblem(422, "check-in-closed");
    }

    @Test
    void aScanSentOnTheThirdDayIsConfirmedByHandAndNobodyElseIsEntered() {
        clock.set("2023-03-20T14:00");
        Map<String, Object> offline = new HashMap<>(
                Map.of("code", code(), "deviceKey", "offline-device", "scannedAt", "2023-03-20T14:00:05+08:00"));
        List<String> riders = People.known(events, workers, "COURIER", 3);
        String late = riders.get(0);
        String later = riders.get(1);
        String absent = riders.get(2);
        clock.set("2023-03-23T02:00");
        assertThat(scan(late, offline).expect(201).text("/state")).isEqualTo("LATE_SYNC");
        offline.put("deviceKey", "another-device");
        assertThat(scan(later, offline).expect(201).text("/state")).isEqualTo("LATE_SYNC");
        byHand(List.of(absent)).expectProblem(422, "check-in-closed");
        byHand(List.of(late, absent)).expectProblem(422, "check-in-closed");
        assertThat(personTimes()).isZero();

        assertThat(byHand(List.of(late)).expect(201).number("/counted")).isEqualTo(1);
        byHand(List.of(late)).expectProblem(422, "check-in-closed");
        assertThat(events.await(CareActivityAttended.class, id).workerId()).isEqualTo(late);
        assertThat(personTimes()).isEqualTo(1);

        clock.set("2023-03-24T16:00:01");
        byHand(List.of(later)).expectProblem(422, "check-in-closed");
        clock.set("2023-03-24T16:00");
        byHand(List.of(later)).expect(201);
        assertThat(personTimes()).isEqualTo(2);
    }

    @Test
    void staffEnterAWholeListByHand() {
        List<String> riders = People.known(events, workers, "COURIER", 30);
        clock.set("2023-03-20T15:00");
        Answer counted = byHand(riders).expect(201);
        assertThat(counted.number("/counted")).isEqualTo(30);
        assertThat(byHand(riders).expect(200).number("/already")).isEqualTo(30);
        assertThat(personTimes()).isEqualTo(30);
        byHand(List.of(riders.get(0), "wkr_0000000000000")).expectProblem(422, "worker-unknown");
        byHand(Collections.nCopies(501, riders.get(0))).expectProblem(400, "invalid-value");
        Api staff = api.as(Town.communityStaff()).freshKey();
        staff.post(path("check-ins"), Map.of("workerIds", riders)).expect(400);
        staff.post(path("check-ins"), Map.of("code", "x", "deviceKey", "device-x"))
                .expectProblem(403, "worker-required");
        api.as(Town.communityStaff())
                .post(path("check-ins"), Map.of("workerIds", riders, "reason", "现场无网络"))
                .expectProblem(400, "idempotency-key-missing");
        scan(riders.get(1), Map.of("workerIds", riders, "reason", "替大家签")).expect(403);
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, Town.PARK))
                .freshKey()
                .post(path("check-ins"), Map.of("workerIds", riders, "reason", "别的社区"))
                .expectProblem(404, "not-found");
        api.as(Town.rider()).get(path("check-in-code")).expect(403);
        api.as(TestTokens.staff(Role.COMMUNITY_STAFF, Town.PARK))
                .get(path("check-in-code"))
                .expectProblem(404, "not-found");
    }

    @Test
    void aListEnteredByFourWhileItsPeopleScanCountsEachOfThemOnce() {
        List<String> riders = People.known(events, workers, "COURIER", 20);
        clock.set("2023-03-20T14:00");
        String code = code();
        List<Answer> answers = AtOnce.all(24, i -> i < 4 ? byHand(riders) : scan(riders.get(i - 4), code));
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        long byHand = answers.stream()
                .limit(4)
                .mapToLong(answer -> answer.number("/counted"))
                .sum();
        assertThat(byHand + AtOnce.count(answers.subList(4, 24), 201)).isEqualTo(20);
        assertThat(personTimes()).isEqualTo(20);
        await().untilAsserted(() -> assertThat(events.all("welfare.care-activity.v1", id).stream()
                        .filter(event -> event.type().endsWith("CareActivityAttended.v1")))
                .hasSize(20));
    }

    @Test
    void tenSeatsForFiftyAtTheSameMomentGoToTen() {
        List<Answer> answers =
                AtOnce.all(50, i -> api.as(TestTokens.worker(People.stranger())).post(path("sign-up")));
        assertThat(AtOnce.count(answers, 201)).isEqualTo(10);
        assertThat(AtOnce.count(answers, 409, "care-activity-full")).isEqualTo(40);
        assertThat(api.get(ACTIVITIES + "/" + id).number("/placesLeft")).isZero();
        String self = ACTIVITIES + "/" + id;
        api.as(Town.streetAdmin())
                .ifMatch(api.get(self).etag())
                .patch(self, Map.of("capacity", 9))
                .expectProblem(422, "capacity-below-sign-ups");
    }

    @Test
    void aSignUpIsOnceAndCanBeTakenBack() {
        Api rider = api.as(TestTokens.worker(People.stranger()));
        rider.post(path("sign-up")).expect(201);
        rider.post(path("sign-up")).expect(200);
        assertThat(api.get(ACTIVITIES + "/" + id).number("/placesLeft")).isEqualTo(9);
        rider.delete(path("sign-up")).expect(204);
        rider.delete(path("sign-up")).expect(204);
        assertThat(api.get(ACTIVITIES + "/" + id).number("/placesLeft")).isEqualTo(10);
        api.as(Town.streetAdmin())
                .post(path("cancellation"), Map.of("reason", "场地维修"))
                .expect(200);
        rider.post(path("sign-up")).expectProblem(409, "invalid-transition");
        scan(People.stranger(), code()).expectProblem(409, "care-activity-cancelled");
        api.as(Town.streetAdmin()).post(path("sign-up")).expect(403);
    }

    @Test
    void anErasedWorkerIsCutAndTheCountStays() {
        List<String> two = People.known(events, workers, "COURIER", 2);
        String worker = two.get(0);
        api.as(TestTokens.worker(worker)).post(path("sign-up")).expect(201);
        clock.set("2023-03-20T14:05");
        byHand(two).expect(201);
        assertThat(attendance.worker(worker)).hasSize(1);

        People.erase(events, workers, worker);

        await().untilAsserted(() -> assertThat(attendance.worker(worker)).isEmpty());
        assertThat(personTimes()).isEqualTo(2);
        assertThat(api.get(ACTIVITIES + "/" + id).number("/placesLeft")).isEqualTo(10);
        assertThat(mongo.findAll(CheckIn.class)).noneMatch(row -> row.workerId().equals(worker));
        assertThat(Ids.isShaped("car", id)).isTrue();
    }
}
