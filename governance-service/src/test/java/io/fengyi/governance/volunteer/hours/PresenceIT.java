package io.fengyi.governance.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PresenceIT extends VolunteerScenario {

    @Test
    void comingAndGoingByCodeGivesTheMinutes() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        signUp(rider, activity);
        clock.set("2023-03-11T08:50");
        Answer in = checkIn(rider, activity).expect(201);
        assertThat(in.text("/hours/state")).isEqualTo("RECORDED");
        assertThat(in.json().at("/alreadyCheckedIn").asBoolean()).isFalse();
        Answer again = checkIn(rider, activity).expect(200);
        assertThat(again.json().at("/alreadyCheckedIn").asBoolean()).isTrue();
        assertThat(again.text("/hours/id")).isEqualTo(in.text("/hours/id"));

        clock.set("2023-03-11T10:45");
        assertThat(checkOut(rider, activity).expect(201).number("/hours/minutes"))
                .isEqualTo(90);
        clock.set("2023-03-11T11:30");
        Answer late = checkOut(rider, activity).expect(200);
        assertThat(late.json().at("/alreadyCheckedOut").asBoolean()).isTrue();
        assertThat(late.number("/hours/minutes")).isEqualTo(90);
    }

    @Test
    void fiftyParallelCheckInsOfOnePersonAreOne() throws Exception {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        signUp(rider, activity);
        clock.set(STARTS);
        Map<String, Object> scan = scan(code(activity), device(rider));
        List<Callable<Answer>> calls = Collections.nCopies(50, () -> checkIn(rider, activity, scan));
        List<Answer> answers = new ArrayList<>();
        ExecutorService phones = Executors.newFixedThreadPool(50);
        try {
            for (Future<Answer> answer : phones.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            phones.shutdown();
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(49);
        assertThat(answers.stream().map(answer -> answer.text("/hours/id")).distinct())
                .hasSize(1);
        assertThat(as(rider(rider))
                        .get("/api/v1/me/volunteer-hours")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aPhotographedCodeIsOfNoUse() {
        String team = aTeam(aRegisteredRider());
        String activity = anActivity(team);
        String other = anActivity(team);
        String rider = aRider();
        signUp(rider, activity);
        signUp(rider, other);
        clock.set(STARTS);
        Map<String, Object> scan = scan(code(activity), device(rider));
        checkIn(rider, other, scan).expectProblem(422, "code-not-valid");
        clock.advance(Duration.ofSeconds(40));
        checkIn(rider, activity, scan).expectProblem(422, "code-not-valid");
    }

    @Test
    void aPhoneIsThereForOnePersonOnly() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        String friend = aRider();
        signUp(rider, activity);
        signUp(friend, activity);
        clock.set(STARTS);
        checkIn(rider, activity, scan(code(activity), "one-phone-for-two")).expect(201);
        checkIn(friend, activity, scan(code(activity), "one-phone-for-two")).expectProblem(409, "device-already-used");
        checkIn(friend, activity).expect(201);
        clock.set("2023-03-11T11:00");
        checkOut(friend, activity, scan(code(activity), "one-phone-for-two")).expectProblem(409, "other-device");
    }

    @Test
    void theWindowsHold() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        signUp(rider, activity);
        clock.set("2023-03-11T08:44");
        checkIn(rider, activity).expectProblem(409, "invalid-transition");
        clock.set("2023-03-11T09:16");
        checkIn(rider, activity).expectProblem(422, "check-in-closed");
        clock.set("2023-03-11T09:15");
        checkOut(rider, activity).expectProblem(409, "not-checked-in");
        checkIn(rider, activity).expect(201);
        clock.set("2023-03-11T12:01");
        Answer closed = checkOut(rider, activity);
        closed.expectProblem(422, "check-in-closed");
        assertThat(closed.text("/closesAt")).isEqualTo("2023-03-11T04:00:00Z");
        clock.set("2023-03-11T12:00");
        checkOut(rider, activity).expect(201);
    }

    @Test
    void onlySomebodyWhoSignedUpChecksIn() {
        String activity = anActivity(aTeam(aRegisteredRider()), Map.of("quota", 1));
        clock.set(STARTS);
        String rider = aRider();
        checkIn(rider, activity).expectProblem(409, "sign-up-required");
        signUp(rider, activity);
        checkIn(rider, activity).expect(201);
        as(rider(aRider())).post(ACTIVITIES + "/" + activity + "/sign-up").expectProblem(409, "activity-full");
    }

    @Test
    void aScanWithoutNetworkComesLater() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        String slow = aRider();
        String tooSlow = aRider();
        List.of(rider, slow, tooSlow).forEach(who -> signUp(who, activity));
        clock.set(STARTS);
        String code = code(activity);
        clock.set("2023-03-11T12:00");
        held(activity).expect(200);
        checkIn(rider, activity, offline(code, rider)).expect(201);
        clock.set("2023-03-13T09:00");
        checkIn(slow, activity, offline(code, slow)).expect(201);
        Answer roll = as(community()).get(ACTIVITIES + "/" + activity + "/roll").expect(200);
        assertThat(roll.json().at("/0/hours/in/late").asBoolean()).isFalse();
        assertThat(roll.json().at("/1/hours/in/late").asBoolean()).isTrue();
        clock.set("2023-03-14T09:01");
        checkIn(tooSlow, activity, offline(code, tooSlow)).expectProblem(422, "sync-too-late");
    }

    @Test
    void theLeaderWritesDownWhoHasNoPhone() {
        String leader = aRegisteredRider();
        String activity = anActivity(aTeam(leader));
        String rider = aRider();
        String signUp = signUp(rider, activity);
        String own = signUp(leader, activity);
        clock.set("2023-03-11T09:05");
        checkIn(leader, activity, Map.of("signUpId", signUp, "at", "2023-03-11T09:00:00+08:00"))
                .expect(201);
        checkIn(leader, activity, Map.of("signUpId", own)).expectProblem(403, "own-hours");
        checkIn(rider, activity, Map.of("signUpId", own)).expectProblem(403, "not-your-team");
        checkIn(leader, activity, Map.of("signUpId", "vsu_0HZ8K3QF5S1RM")).expectProblem(404, "not-found");
        checkIn(leader, activity, Map.of("signUpId", signUp, "at", "2023-03-11T08:00:00+08:00"))
                .expectProblem(422, "hand-time-not-possible");
        checkIn(leader, activity, Map.of()).expect(400);

        clock.set("2023-03-12T11:00");
        Answer out = checkOut(leader, activity, Map.of("signUpId", signUp, "at", "2023-03-11T11:00:00+08:00"))
                .expect(201);
        assertThat(out.number("/hours/minutes")).isEqualTo(120);
        clock.set("2023-03-12T11:01");
        checkOut(leader, activity, Map.of("signUpId", signUp, "at", "2023-03-11T11:00:00+08:00"))
                .expectProblem(422, "hand-time-not-possible");
    }

    @Test
    void aCancelledActivityTakesNobody() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        String rider = aRider();
        signUp(rider, activity);
        as(community())
                .freshKey()
                .post(ACTIVITIES + "/" + activity + "/cancellation", Map.of("reason", "暴雨预警"))
                .expect(200);
        clock.set(STARTS);
        checkIn(rider, activity).expectProblem(409, "invalid-transition");
    }

    @Test
    void aCheckInNeedsAnIdempotencyKey() {
        String activity = anActivity(aTeam(aRegisteredRider()));
        as(rider(aRider()))
                .post(ACTIVITIES + "/" + activity + "/check-ins", scan("x", "device-of-nobody"))
                .expectProblem(400, "idempotency-key-missing");
    }

    private static Map<String, Object> offline(String code, String rider) {
        Map<String, Object> scan = new HashMap<>(scan(code, device(rider)));
        scan.put("scannedAt", "2023-03-11T09:00:05+08:00");
        return scan;
    }
}
