package io.fengyi.registry.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@FengyiIT
class MembershipsIT {

    @Autowired
    Api api;

    @Autowired
    MongoOperations mongo;

    private PartyTown party;
    private Town town;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
    }

    /** R9: counted exactly for Party affairs, and only for the subdistrict; all others see no small number. */
    @Test
    void smallNumbersOfMembersAreShownToPartyAffairsOnly() {
        String enterprise = town.enterprise("闪送达");
        String committee = party.committee();
        party.member(enterprise, committee);
        party.member(enterprise, null, committee);
        party.member(enterprise, null);
        Answer exact = party.figures(Role.PARTY_AFFAIRS, "keys=membersAttached").expect(200);
        assertThat(exact.number("/items/0/value")).isEqualTo(2);
        Answer hidden = party.figures(Role.STREET_ADMIN, "keys=membersAttached").expect(200);
        assertThat(hidden.json().at("/items/0/suppressed").asBoolean()).isTrue();
        assertThat(hidden.json().at("/items/0/value").isNull()).isTrue();
        Answer community = party.pa()
                .get("/api/v1/figures/registry?keys=membersAttached&area=" + town.community)
                .expect(200);
        assertThat(community.json().at("/items/0/suppressed").asBoolean()).isTrue();
    }

    @Test
    void withoutConsentThereIsNoRecord() {
        String worker = town.employed(town.enterprise("甲"), "2021-01-01");
        party.pa()
                .post(
                        "/api/v1/memberships",
                        Map.of("workerId", worker, "stage", "FULL", "membershipAt", "ELSEWHERE", "elsewhere", "外地支部"))
                .expectProblem(409, "consent-missing");
        party.member(worker, "FULL", null, null).expect(201);
        party.member(worker, "FULL", null, null).expectProblem(409, "membership-exists");
    }

    @Test
    void placesMustFit() {
        String enterprise = town.enterprise("甲");
        String worker = town.employed(enterprise, "2021-01-01");
        party.member(worker, "FULL", Ids.next("pto"), null).expectProblem(422, "organisation-unsuitable");
        String functional = party.approved("FUNCTIONAL", enterprise);
        party.member(worker, "FULL", functional, null).expectProblem(422, "organisation-unsuitable");
        party.pa()
                .post("/api/v1/memberships", Map.of("workerId", worker, "stage", "FULL", "membershipAt", "HERE"))
                .expectProblem(422, "membership-place-invalid");
    }

    /** A name elsewhere has 2 to 80 characters, and a membership does not end before it began. */
    @Test
    void namesAndDaysHaveTheirLimits() {
        String worker = town.employed(town.enterprise("甲"), "2021-01-01");
        Map<String, Object> body = new HashMap<>(Map.of(
                "workerId", worker,
                "stage", "FULL",
                "membershipAt", "ELSEWHERE",
                "elsewhere", "长".repeat(81),
                "since", "2022-01-01",
                "paperConsentVersion", "1"));
        party.pa().post("/api/v1/memberships", body).expectProblem(422, "text-length");
        body.put("elsewhere", "长".repeat(80));
        body.put("since", "2999-01-01");
        party.pa().post("/api/v1/memberships", body).expectProblem(422, "valid-from-in-future");
        body.put("since", "2022-01-01");
        String id = party.pa().post("/api/v1/memberships", body).expect(201).text("/id");
        String path = "/api/v1/memberships/" + id;
        party.pa().ifMatch("\"0\"").patch(path, Map.of("until", "2021-12-31")).expectProblem(422, "until-before-start");
        party.pa().patch(path, Map.of("stage", "FULL")).expect(428);
        party.pa().ifMatch("\"0\"").patch(path, Map.of("until", "2022-06-30")).expect(200);
        party.pa().ifMatch("\"0\"").patch(path, Map.of("until", "2022-06-30")).expect(412);
        assertThat(party.pa()
                        .get("/api/v1/memberships?asOf=2022-06-29")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(party.pa()
                        .get("/api/v1/memberships?asOf=2022-06-30")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** R66: nobody flows who does not work here any more. */
    @Test
    void whoLeftTheWorkFlowsNoMore() {
        String worker = town.employed(town.enterprise("甲"), "2021-01-01");
        party.member(worker, "FULL", null, null).expect(201);
        Answer spells = api.as(Town.own(worker)).get("/api/v1/me/employments").expect(200);
        api.as(Town.own(worker))
                .ifMatch(spells.etag())
                .patch("/api/v1/me/employments/" + spells.text("/items/0/id"), Map.of("to", "2022-12-31"))
                .expect(200);
        assertThat(flowing("2022-12-30")).isEqualTo(1);
        assertThat(flowing("2023-01-01")).isZero();
    }

    /** As many as are listed, and the figure says the same. */
    private int flowing(String day) {
        int listed = party.pa()
                .get("/api/v1/flowing-members?asOf=" + day)
                .expect(200)
                .json()
                .at("/items")
                .size();
        assertThat(party.figures(Role.PARTY_AFFAIRS, "keys=flowingMembers&asOf=" + day)
                        .number("/items/0/value"))
                .isEqualTo(listed);
        return listed;
    }

    /** Nothing that is stored tells the stage or the place in clear. */
    @Test
    void whatIsStoredIsSealed() {
        String member = party.member(town.enterprise("甲"), null);
        String stored = Objects.requireNonNull(mongo.findById(member, org.bson.Document.class, "memberships"))
                .toJson();
        assertThat(stored).doesNotContain("FULL", "ELSEWHERE", "外地");
    }

    @Test
    void changesHoldFromTheirDayAndOnlyForTheirOwnStaff() {
        String enterprise = town.enterprise("甲");
        String committee = party.committee();
        String member = party.member(enterprise, null);
        party.pa()
                .ifMatch("\"0\"")
                .patch("/api/v1/memberships/" + member, Map.of("lifeAt", committee, "validFrom", "2023-04-10"))
                .expect(200);
        assertThat(attached("2023-03-31")).isZero();
        assertThat(attached("2023-04-30")).isEqualTo(1);
        Api stranger = api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street));
        stranger.ifMatch("\"1\"")
                .patch("/api/v1/memberships/" + member, Map.of("stage", "FULL"))
                .expect(404);
        assertThat(stranger.get("/api/v1/memberships").json().at("/items").size())
                .isZero();
        for (String token : List.of(town.sa(), town.cs(), town.gs())) {
            api.as(token).get("/api/v1/memberships").expect(403);
        }
    }

    /** R66, the list: papers elsewhere with work here; an instructor sees those of assigned enterprises. */
    @Test
    void flowingMembersAreListed() {
        String mine = town.enterprise("甲");
        String other = town.enterprise("乙");
        String flowing = party.member(mine, null);
        party.member(other, null);
        party.member(mine, party.committee());
        assertThat(party.pa()
                        .get("/api/v1/flowing-members")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        String account = Ids.next("acc");
        party.assign(party.instructor(account), mine).expect(201);
        Answer seen = api.as(PartyTown.instructorToken(account))
                .get("/api/v1/flowing-members")
                .expect(200);
        assertThat(seen.json().at("/items").size()).isEqualTo(1);
        assertThat(seen.text("/items/0/id")).isEqualTo(flowing);
    }

    private long attached(String day) {
        return party.figures(Role.PARTY_AFFAIRS, "keys=membersAttached&asOf=" + day)
                .number("/items/0/value");
    }
}
