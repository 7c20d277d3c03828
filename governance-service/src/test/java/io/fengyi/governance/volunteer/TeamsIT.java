package io.fengyi.governance.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.access.text.WorkerHandle;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamsIT extends VolunteerScenario {

    /** R57: 1 volunteer team with leader, members and charter; the figure is the list. */
    @Test
    void r57OneTeamWithLeaderMembersAndCharter() {
        String community = aCommunityOfItsOwn();
        String leader = aRegisteredRider();
        Map<String, Object> body = team(leader);
        body.put("area", community);
        String id =
                as(staffOf(community)).freshKey().post(TEAMS, body).expect(201).text("/id");
        for (int i = 0; i < 4; i++) {
            as(rider(aRider()))
                    .put("/api/v1/me/volunteer-teams/" + id, Map.of())
                    .expect(200);
        }

        Answer seen = api.get(TEAMS + "/" + id).expect(200);
        assertThat(seen.number("/members")).isEqualTo(5);
        assertThat(seen.text("/charterText")).isEqualTo("量力而行，来去自由。");
        assertThat(seen.json().at("/hasLeader").asBoolean()).isTrue();
        Answer figure = figures(community, "keys=volunteerTeams");
        assertThat(figure.number("/items/0/value")).isEqualTo(1);
        assertThat(api.get(figure.text("/items/0/records"))
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoLeadsIsForMembersAndStaffOfThePlace() {
        String leader = aRegisteredRider();
        String id = aTeam(leader);
        String handle = WorkerHandle.of("FOOD_DELIVERY", leader);
        assertThat(api.get(TEAMS + "/" + id).body()).doesNotContain(handle).doesNotContain(leader);
        assertThat(as(rider(aRider())).get(TEAMS + "/" + id).body()).doesNotContain(handle);
        assertThat(as(rider(leader)).get(TEAMS + "/" + id).text("/leaderHandle"))
                .isEqualTo(handle);
        assertThat(as(community()).get(TEAMS + "/" + id).text("/leaderHandle")).isEqualTo(handle);
        assertThat(as(staffOf(OTHER_COMMUNITY)).get(TEAMS + "/" + id).body()).doesNotContain(handle);
    }

    @Test
    void fewerThanFiveMembersAreNotCountedInPublic() {
        Answer seen = api.get(TEAMS + "/" + aTeam(aRegisteredRider())).expect(200);
        assertThat(seen.json().has("members")).isFalse();
        assertThat(seen.json().at("/membersSuppressed").asBoolean()).isTrue();
    }

    @Test
    void ridersJoinAndLeaveAndALeaderHandsOverFirst() {
        String leader = aRegisteredRider();
        String id = aTeam(leader);
        String own = "/api/v1/me/volunteer-teams/" + id;
        String rider = aRegisteredRider();
        as(rider(rider)).put(own, Map.of()).expect(200);
        as(rider(rider)).put(own, Map.of()).expect(200);
        assertThat(as(rider(rider)).get("/api/v1/me/volunteer-teams").text("/items/0/id"))
                .isEqualTo(id);
        as(rider(leader)).delete(own).expectProblem(409, "leader-cannot-leave");

        Answer before = as(community()).get(TEAMS + "/" + id);
        as(community())
                .ifMatch(before.etag())
                .patch(TEAMS + "/" + id, Map.of("leader", rider))
                .expect(200);
        as(community())
                .ifMatch(before.etag())
                .patch(TEAMS + "/" + id, Map.of("name", "又一个名字"))
                .expectProblem(412, "stale-version");
        as(rider(leader)).delete(own).expect(204);
        as(rider(leader)).delete(own).expect(204);
        as(rider(rider)).delete(own).expectProblem(409, "leader-cannot-leave");
    }

    @Test
    void aLeaderIsARegisteredWorkerAndAnAreaIsOnesOwn() {
        Map<String, Object> unknownLeader = team(aRider());
        as(community()).post(TEAMS, unknownLeader).expectProblem(422, "worker-unknown");
        Map<String, Object> elsewhere = team(aRegisteredRider());
        elsewhere.put("area", OTHER_COMMUNITY);
        as(community()).post(TEAMS, elsewhere).expectProblem(403, "area-outside-scope");
        Map<String, Object> nowhere = team(aRegisteredRider());
        nowhere.put("area", "320299001999");
        as(street()).post(TEAMS, nowhere).expectProblem(422, "area-unknown");
        Map<String, Object> withNumber = team(aRegisteredRider());
        withNumber.put("charterText", "有事打 13800138000");
        as(community()).post(TEAMS, withNumber).expectProblem(422, "personal-data-in-text");
        Map<String, Object> tooLong = team(aRegisteredRider());
        tooLong.put("charterText", "章".repeat(20_001));
        as(community()).post(TEAMS, tooLong).expect(400);
    }

    @Test
    void staffOfAnotherPlaceDoNotFindIt() {
        String id = aTeam(aRegisteredRider());
        as(TestTokens.staff(Role.STREET_ADMIN, "320299002"))
                .ifMatch("\"0\"")
                .patch(TEAMS + "/" + id, Map.of("name", "别处的队伍"))
                .expectProblem(404, "not-found");
        as(community()).patch(TEAMS + "/" + id, Map.of("name", "古镇队")).expect(428);
    }

    @Test
    void nobodyJoinsATeamThatIsOver() {
        String id = aTeam(aRegisteredRider());
        Answer file = as(community()).get(TEAMS + "/" + id);
        as(community())
                .ifMatch(file.etag())
                .patch(TEAMS + "/" + id, Map.of("activeUntil", "2023-03-05"))
                .expect(200);
        as(rider(aRider())).put("/api/v1/me/volunteer-teams/" + id, Map.of()).expectProblem(409, "team-ended");
        as(community()).post(ACTIVITIES, activity(id, Map.of())).expectProblem(409, "team-ended");
    }

    @Test
    void theSameKeyFoundsOneTeam() {
        Map<String, Object> body = team(aRegisteredRider());
        String key = "found-" + body.get("leader");
        String first = as(community()).key(key).post(TEAMS, body).expect(201).text("/id");
        assertThat(as(community()).key(key).post(TEAMS, body).expect(201).text("/id"))
                .isEqualTo(first);
    }
}
