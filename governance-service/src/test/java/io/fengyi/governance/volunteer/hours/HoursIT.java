package io.fengyi.governance.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.governance.VolunteerHoursVoided;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class HoursIT extends VolunteerScenario {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 11);

    @Autowired
    private MongoOperations mongo;

    /** Abuse row: hours confirmed by oneself → 403; a second person confirms. */
    @Test
    void hoursConfirmedByOneselfAreRefused() {
        String leader = aRegisteredRider();
        String activity = anActivity(aTeam(leader));
        String rider = aRegisteredRider();
        signUp(rider, activity);
        String own = wasThere(leader, activity);
        clock.set(STARTS);
        String others = checkIn(rider, activity).expect(201).text("/hours/id");
        confirm(rider(leader), activity, entries(others)).expectProblem(409, "invalid-transition");
        held(activity).expect(200);

        confirm(rider(leader), activity, entries(others, own)).expectProblem(403, "own-hours");
        confirm(rider(rider), activity, entries(others)).expectProblem(403, "not-your-team");
        confirm(street(), activity, entries(others)).expect(403);
        Answer most = confirm(rider(leader), activity, Map.of()).expect(200);
        assertThat(most.number("/confirmed")).isEqualTo(1);
        assertThat(most.number("/open")).isEqualTo(1);
        assertThat(most.text("/state")).isEqualTo("HELD");

        Answer all = confirm(community(), activity, entries(own)).expect(200);
        assertThat(all.text("/state")).isEqualTo("CONFIRMED");
        assertThat(events.await(VolunteerHoursConfirmed.class, activity))
                .isEqualTo(new VolunteerHoursConfirmed(activity, COMMUNITY, own, leader, 120, DAY));
    }

    @Test
    void theLeaderDecidesWithoutACheckOutElseItIsNothing() {
        String leader = aRegisteredRider();
        String activity = anActivity(aTeam(leader));
        String forgot = aRegisteredRider();
        String left = aRegisteredRider();
        signUp(forgot, activity);
        signUp(left, activity);
        clock.set(STARTS);
        String corrected = checkIn(forgot, activity).expect(201).text("/hours/id");
        String nothing = checkIn(left, activity).expect(201).text("/hours/id");
        clock.set("2023-03-11T11:00");
        held(activity).expect(200);
        confirm(rider(leader), activity, Map.of("entries", List.of(Map.of("hoursId", corrected, "minutes", 45))))
                .expectProblem(422, "minutes-not-possible");
        confirm(rider(leader), activity, Map.of("entries", List.of(Map.of("hoursId", corrected, "minutes", 150))))
                .expectProblem(422, "minutes-not-possible");
        Map<String, Object> decided = Map.of(
                "entries",
                List.of(
                        Map.of("hoursId", corrected, "minutes", 90, "reason", "忘记签退，实际到十点半"),
                        Map.of("hoursId", nothing)));
        confirm(rider(leader), activity, decided).expect(200);
        confirm(rider(leader), activity, decided).expect(200);
        assertThat(mine(forgot).number("/items/0/minutes")).isEqualTo(90);
        assertThat(mine(left).number("/items/0/minutes")).isZero();
        assertThat(mine(left).text("/items/0/state")).isEqualTo("CONFIRMED");
        events.await(VolunteerHoursConfirmed.class, activity);
        assertThat(toldOfVolunteering(activity))
                .filteredOn(event -> event.type().contains("HoursConfirmed"))
                .hasSize(1);
    }

    @Test
    void voidedHoursAreToldAndRevokeTheCertificate() {
        String rider = aRegisteredRider();
        String team = aTeam(aRegisteredRider());
        String first = confirmedHours(rider, team);
        confirmedHours(rider, team);
        String activity = mine(rider).text("/items/1/activityId");
        Answer certificate = as(rider(rider))
                .freshKey()
                .post("/api/v1/me/volunteer-certificates", Map.of("teamId", team))
                .expect(201);
        String code = certificate.text("/code");
        assertThat(certificate.number("/minutes")).isEqualTo(240);
        assertThat(code).hasSize(26);
        Answer valid = api.get("/api/v1/volunteer-certificates/" + code).expect(200);
        assertThat(valid.text("/standing")).isEqualTo("VALID");
        assertThat(valid.text("/teamName")).isEqualTo("古镇蜂骑志愿队");
        assertThat(valid.body()).doesNotContain(rider);

        String path = "/api/v1/volunteer-hours/" + first + "/void";
        as(staffOf(OTHER_COMMUNITY)).post(path, Map.of("reason", "未实际参加")).expectProblem(404, "not-found");
        as(rider(rider)).post(path, Map.of("reason", "未实际参加")).expect(403);
        as(street()).post(path, Map.of("reason", "未实际参加")).expect(200);
        as(street()).post(path, Map.of("reason", "未实际参加")).expectProblem(409, "invalid-transition");

        assertThat(events.await(VolunteerHoursVoided.class, activity))
                .isEqualTo(new VolunteerHoursVoided(activity, COMMUNITY, first, rider, 120, DAY));
        assertThat(api.get("/api/v1/volunteer-certificates/" + code).text("/standing"))
                .isEqualTo("REVOKED");
        assertThat(as(rider(rider))
                        .freshKey()
                        .post("/api/v1/me/volunteer-certificates", Map.of("teamId", team))
                        .expect(201)
                        .number("/minutes"))
                .isEqualTo(120);
        assertThat(mine(rider).text("/items/1/voidedBecause")).isEqualTo("未实际参加");
    }

    @Test
    void certificatesNeedHoursAndACode() {
        api.get("/api/v1/volunteer-certificates/7K2M9QWX4T0BHF3RZ8V5N1CJ6D").expectProblem(404, "not-found");
        String team = aTeam(aRegisteredRider());
        as(rider(aRegisteredRider()))
                .post("/api/v1/me/volunteer-certificates", Map.of("teamId", team))
                .expectProblem(409, "no-confirmed-hours");
        as(rider(aRegisteredRider()))
                .post(
                        "/api/v1/me/volunteer-certificates",
                        Map.of("teamId", team, "from", "2023-03-02", "to", "2023-03-01"))
                .expectProblem(422, "invalid-period");
    }

    /** R61: 2 activities with hours and person-times, by month, community and channel; each figure is its list or replay. */
    @Test
    void r61TwoActivitiesWithHoursAndPersonTimes() {
        String community = aCommunityOfItsOwn();
        Map<String, Object> body = team(aRegisteredRider());
        body.put("area", community);
        String team =
                as(staffOf(community)).freshKey().post(TEAMS, body).expect(201).text("/id");
        String voided = heldWith(community, team, "OFFLINE", 3).get(0);
        heldWith(community, team, "MIXED", 2);
        as(staffOf(community))
                .post("/api/v1/volunteer-hours/" + voided + "/void", Map.of("reason", "未实际参加"))
                .expect(200);
        clock.set("2023-03-06T10:00");
        as(staffOf(community))
                .freshKey()
                .post(ACTIVITIES, activity(team, Map.of("communityCode", community)))
                .expect(201);

        Answer figures = figures(
                community, "keys=volunteerActivities&keys=volunteerHours&keys=volunteerPersonTimes&groupBy=channel");
        assertThat(figures.number("/items/0/value")).isEqualTo(2);
        assertThat(figures.json().at("/items/1/value").decimalValue()).isEqualByComparingTo("8.0");
        assertThat(figures.number("/items/2/value")).isEqualTo(4);
        assertThat(figures.json().at("/items/2/groups/rows").toString()).isEqualTo("[[\"MIXED\",2],[\"OFFLINE\",2]]");
        assertThat(figures(community, "keys=volunteerActivities&groupBy=month")
                        .json()
                        .at("/items/0/groups/rows")
                        .toString())
                .isEqualTo("[[\"2023-03\",2]]");
        assertThat(figures(community, "keys=volunteerPersonTimes&groupBy=community")
                        .text("/items/0/groups/rows/0/0"))
                .isEqualTo(community);
        assertThat(api.get(figures.text("/items/0/records"))
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        await().untilAsserted(() -> assertThat(replayedMinutes(community)).isEqualTo(480));
    }

    @Test
    void theErasedLeaveTheirPersonTimesAndNothingElse() {
        String rider = aRegisteredRider();
        String team = aTeam(rider);
        String hours = confirmedHours(rider, team);
        String code = as(rider(rider))
                .freshKey()
                .post("/api/v1/me/volunteer-certificates", Map.of("teamId", team))
                .expect(201)
                .text("/code");
        clock.set("2023-03-06T10:00");
        String planned = anActivity(team);
        signUp(rider, planned);
        String recorded = anActivity(team);
        signUp(rider, recorded);
        clock.set(STARTS);
        String open = checkIn(rider, recorded).expect(201).text("/hours/id");
        String activity = mine(rider).text("/items/1/activityId");
        events.await(VolunteerHoursConfirmed.class, activity);

        for (int i = 0; i < 2; i++) {
            events.publish(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED"), rider);
        }

        await().untilAsserted(() -> {
            for (String collection : List.of(
                    "volunteer_teams",
                    "volunteer_members",
                    "volunteer_activities",
                    "volunteer_hours",
                    "volunteer_certificates")) {
                assertThat(everything(collection)).as(collection).doesNotContain(rider);
            }
        });
        assertThat(api.get("/api/v1/volunteer-certificates/" + code).text("/standing"))
                .isEqualTo("REVOKED");
        assertThat(api.get(TEAMS + "/" + team).json().at("/hasLeader").asBoolean())
                .isFalse();
        assertThat(everything("volunteer_hours")).contains(hours);
        held(recorded).expect(200);
        confirm(community(), recorded, Map.of("entries", List.of(Map.of("hoursId", open, "minutes", 60))))
                .expect(200);
        assertThat(toldOfVolunteering(recorded))
                .extracting(TestEvent::type)
                .doesNotContain("fengyi.governance.VolunteerHoursConfirmed.v1");
    }

    private List<String> heldWith(String community, String team, String channel, int riders) {
        clock.set("2023-03-06T10:00");
        Map<String, Object> plan =
                new HashMap<>(activity(team, Map.of("communityCode", community, "channel", channel)));
        String id = as(staffOf(community))
                .freshKey()
                .post(ACTIVITIES, plan)
                .expect(201)
                .text("/id");
        List<String> who = Stream.generate(this::aRegisteredRider).limit(riders).toList();
        who.forEach(rider -> signUp(rider, id));
        clock.set(STARTS);
        String code = as(staffOf(community))
                .get(ACTIVITIES + "/" + id + "/check-in-code")
                .text("/code");
        List<String> hours = who.stream()
                .map(rider -> checkIn(rider, id, scan(code, device(rider)))
                        .expect(201)
                        .text("/hours/id"))
                .toList();
        clock.set("2023-03-11T11:00");
        String out = as(staffOf(community))
                .get(ACTIVITIES + "/" + id + "/check-in-code")
                .text("/code");
        who.forEach(rider -> checkOut(rider, id, scan(out, device(rider))).expect(201));
        as(staffOf(community))
                .freshKey()
                .post(ACTIVITIES + "/" + id + "/holding")
                .expect(200);
        confirm(staffOf(community), id, Map.of()).expect(200);
        return hours;
    }

    /** What somebody who only reads the topic believes. */
    private int replayedMinutes(String community) {
        Map<String, Integer> byHours = new HashMap<>();
        for (TestEvent event : events.all("governance.volunteer.v1")) {
            if (event.type().contains("HoursConfirmed")) {
                VolunteerHoursConfirmed fact = event.as(VolunteerHoursConfirmed.class);
                if (fact.communityCode().equals(community)) {
                    byHours.put(fact.hoursId(), fact.minutes());
                }
            }
        }
        for (TestEvent event : events.all("governance.volunteer.v1")) {
            if (event.type().contains("HoursVoided")) {
                byHours.remove(event.as(VolunteerHoursVoided.class).hoursId());
            }
        }
        return byHours.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Answer mine(String rider) {
        return as(rider(rider)).get("/api/v1/me/volunteer-hours").expect(200);
    }

    private String everything(String collection) {
        return mongo.findAll(Document.class, collection).toString();
    }
}
