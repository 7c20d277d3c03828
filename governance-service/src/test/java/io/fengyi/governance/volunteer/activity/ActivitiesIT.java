package io.fengyi.governance.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.VolunteerActivityHeld;
import io.fengyi.contracts.governance.VolunteerActivityPlanned;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ActivitiesIT extends VolunteerScenario {

    @Autowired
    private OpeningActivities opening;

    @Test
    void itIsPlannedOpenedBySystemHeldAndTold() {
        String leader = aRegisteredRider();
        String team = aTeam(leader);
        String id = as(rider(leader))
                .freshKey()
                .post(ACTIVITIES, activity(team, Map.of()))
                .expect(201)
                .text("/id");
        assertThat(events.await(VolunteerActivityPlanned.class, id))
                .isEqualTo(new VolunteerActivityPlanned(
                        id, "PARKING_ORDER", COMMUNITY, Instant.parse("2023-03-11T01:00:00Z"), 120));
        as(rider(leader)).freshKey().post(ACTIVITIES + "/" + id + "/holding").expectProblem(409, "invalid-transition");

        clock.set("2023-03-11T08:44");
        opening.openWhatIsDue();
        assertThat(api.get(ACTIVITIES + "/" + id).text("/state")).isEqualTo("PLANNED");
        clock.set("2023-03-11T08:45");
        opening.openWhatIsDue();
        opening.openWhatIsDue();
        Answer open = api.get(ACTIVITIES + "/" + id);
        assertThat(open.text("/state")).isEqualTo("OPEN");

        Answer refused =
                as(rider(leader)).freshKey().post(ACTIVITIES + "/" + id + "/cancellation", Map.of("reason", "暴雨预警"));
        refused.expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("holding");
        as(rider(leader)).freshKey().post(ACTIVITIES + "/" + id + "/holding").expectProblem(409, "not-begun");

        clock.set("2023-03-11T11:00");
        as(rider(leader)).freshKey().post(ACTIVITIES + "/" + id + "/holding").expect(200);
        assertThat(events.await(VolunteerActivityHeld.class, id))
                .isEqualTo(new VolunteerActivityHeld(id, "PARKING_ORDER", COMMUNITY, 0, LocalDate.of(2023, 3, 11)));
    }

    @Test
    void itIsCancelledWhileItIsPlanned() {
        String id = anActivity(aTeam(aRegisteredRider()));
        as(community())
                .freshKey()
                .post(ACTIVITIES + "/" + id + "/cancellation", Map.of("reason", "暴雨预警"))
                .expect(200);
        as(rider(aRider())).post(ACTIVITIES + "/" + id + "/sign-up").expectProblem(409, "sign-up-closed");
        clock.set(STARTS);
        opening.openWhatIsDue();
        assertThat(api.get(ACTIVITIES + "/" + id).text("/state")).isEqualTo("CANCELLED");
    }

    /** R1 for volunteering: without a channel 400. */
    @Test
    void r1WithoutAChannelItIsRefused() {
        Map<String, Object> plan = activity(aTeam(aRegisteredRider()), Map.of());
        plan.remove("channel");
        as(community()).post(ACTIVITIES, plan).expect(400);
    }

    @ParameterizedTest(name = "{0}: {1} is answered {2}")
    @CsvSource({
        "quota, 0, 400",
        "quota, 501, 400",
        "quota, 500, 201",
        "minutes, 14, 400",
        "minutes, 15, 201",
        "minutes, 480, 201",
        "minutes, 481, 400",
        "kind, NOTHING, 422",
        "kind, LEAFLETS, 201",
        "kind, HYGIENE, 201",
        "communityCode, 320299001888, 404",
        "startsAt, 2023-03-06T01:59:00Z, 422",
        "startsAt, 2023-09-06T01:59:00Z, 422"
    })
    void limits(String field, String value, int status) {
        Object typed = value.matches("\\d{1,3}") ? (Object) Integer.valueOf(value) : value;
        Map<String, Object> plan = activity(aTeam(aRegisteredRider()), Map.of(field, typed));
        as(community()).post(ACTIVITIES, plan).expect(status);
    }

    @Test
    void onlyOnlineNeedsNoPlace() {
        Map<String, Object> plan = activity(aTeam(aRegisteredRider()), Map.of());
        plan.remove("address");
        as(community()).post(ACTIVITIES, plan).expectProblem(422, "place-required");
        plan.put("channel", "ONLINE");
        as(community()).post(ACTIVITIES, plan).expect(201);
    }

    @Test
    void aLeaderActsForTheirOwnTeamOnly() {
        String own = aRegisteredRider();
        aTeam(own);
        String foreign = aTeam(aRegisteredRider());
        String id = anActivity(foreign);
        as(rider(own)).post(ACTIVITIES, activity(foreign, Map.of())).expectProblem(403, "not-your-team");
        as(rider(own)).get(ACTIVITIES + "/" + id + "/check-in-code").expectProblem(403, "not-your-team");
        as(rider(own)).get(ACTIVITIES + "/" + id + "/roll").expectProblem(403, "not-your-team");
        as(rider(own)).freshKey().post(ACTIVITIES + "/" + id + "/holding").expectProblem(403, "not-your-team");
        as(rider(own))
                .ifMatch("\"0\"")
                .patch(ACTIVITIES + "/" + id, Map.of("quota", 5))
                .expect(403);
        as(staffOf(OTHER_COMMUNITY)).get(ACTIVITIES + "/" + id + "/roll").expectProblem(404, "not-found");
    }

    @Test
    void plansChangeAndAreToldAgainWhenTheTimeDoes() {
        String id = anActivity(aTeam(aRegisteredRider()));
        signUp(aRider(), id);
        Answer before = api.get(ACTIVITIES + "/" + id);
        as(community())
                .ifMatch(before.etag())
                .patch(ACTIVITIES + "/" + id, Map.of("title", "古镇路口"))
                .expect(200);
        Answer now = api.get(ACTIVITIES + "/" + id);
        assertThat(now.number("/free")).isEqualTo(19);
        as(community())
                .ifMatch(now.etag())
                .patch(ACTIVITIES + "/" + id, Map.of("startsAt", "2023-03-12T09:00:00+08:00", "quota", 1))
                .expect(200);
        assertThat(api.get(ACTIVITIES + "/" + id).number("/free")).isZero();
        events.await(
                event -> event.subject().equals(id) && event.body().contains("2023-03-12"), "the second announcement");
        assertThat(toldOfVolunteering(id))
                .extracting(TestEvent::type)
                .containsExactly(
                        "fengyi.governance.VolunteerActivityPlanned.v1",
                        "fengyi.governance.VolunteerActivityPlanned.v1");
    }

    @Test
    void placesAreGivenAwayOnceEvenWhenTwentyWantFive() throws Exception {
        String id = anActivity(aTeam(aRegisteredRider()), Map.of("quota", 5));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String token = rider(aRider());
            calls.add(() -> as(token).post(ACTIVITIES + "/" + id + "/sign-up").status());
        }
        List<Integer> answers = new ArrayList<>();
        ExecutorService riders = Executors.newFixedThreadPool(20);
        try {
            for (Future<Integer> answer : riders.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            riders.shutdown();
        }
        assertThat(Collections.frequency(answers, 201)).isEqualTo(5);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(15);
        as(rider(aRider())).post(ACTIVITIES + "/" + id + "/sign-up").expectProblem(409, "activity-full");
        assertThat(api.get(ACTIVITIES + "/" + id).number("/free")).isZero();
    }

    @Test
    void aPlaceIsTakenOnceAndGivenBackUntilItOpens() {
        String id = anActivity(aTeam(aRegisteredRider()), Map.of("quota", 1));
        String rider = aRider();
        String signUp = signUp(rider, id);
        assertThat(as(rider(rider))
                        .post(ACTIVITIES + "/" + id + "/sign-up")
                        .expect(200)
                        .text("/id"))
                .isEqualTo(signUp);
        as(rider(rider)).delete(ACTIVITIES + "/" + id + "/sign-up").expect(204);
        as(rider(rider)).delete(ACTIVITIES + "/" + id + "/sign-up").expect(204);
        signUp(rider, id);
        clock.set("2023-03-11T08:45");
        as(rider(rider)).delete(ACTIVITIES + "/" + id + "/sign-up").expectProblem(409, "sign-up-closed");
        clock.set("2023-03-11T11:00");
        as(rider(aRider())).post(ACTIVITIES + "/" + id + "/sign-up").expectProblem(409, "sign-up-closed");
    }

    @Test
    void theListIsFilteredAndHoldsNoPerson() {
        String leader = aRegisteredRider();
        String team = aTeam(leader);
        String online = anActivity(team, Map.of("channel", "ONLINE", "kind", "SAFETY"));
        anActivity(team);
        String rider = aRider();
        signUp(rider, online);
        Answer list = api.get(ACTIVITIES + "?teamId=" + team + "&channel=ONLINE&kind=SAFETY&state=PLANNED&area="
                        + COMMUNITY + "&from=2023-03-11&to=2023-03-11")
                .expect(200);
        assertThat(list.json().at("/items").size()).isEqualTo(1);
        assertThat(list.text("/items/0/id")).isEqualTo(online);
        assertThat(list.body()).doesNotContain(rider).doesNotContain(leader);
    }

    /** DictionaryItemChanged: the subdistrict adds a kind and ends one, without a release. */
    @Test
    void kindsGrowAndEndWithTheDictionary() {
        String team = aTeam(aRegisteredRider());
        LocalDate since = LocalDate.of(2020, 1, 1);
        LocalDate ended = LocalDate.of(2023, 1, 1);
        String dictionary = "volunteerActivityKind";
        events.publish(new DictionaryItemChanged(dictionary, "TREES", "植树", since, null), "TREES");
        events.publish(new DictionaryItemChanged(dictionary, "CARE_VISIT", "关爱走访", since, ended), "CARE_VISIT");
        await().until(() -> as(community())
                        .post(ACTIVITIES, activity(team, Map.of("kind", "TREES")))
                        .status()
                == 201);
        await().until(() -> as(community())
                        .post(ACTIVITIES, activity(team, Map.of("kind", "CARE_VISIT")))
                        .status()
                == 422);
    }
}
