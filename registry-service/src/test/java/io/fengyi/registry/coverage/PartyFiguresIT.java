package io.fengyi.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The figures of registry.md 5 about Party organisations: their values, who sees them, and lists as long as they say. */
@FengyiIT
class PartyFiguresIT {

    @Autowired
    Api api;

    private PartyTown party;
    private Town town;
    private String enterprise;
    private String committee;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("闪送达");
        committee = party.committee();
    }

    @Test
    void membersAttachedLinkToThoseMembers() {
        party.member(enterprise, committee);
        party.member(enterprise, null, committee);
        party.member(enterprise, null);
        agrees("membersAttached", 2);
    }

    @Test
    void flowingMembersLinkToThoseMembers() {
        party.member(enterprise, committee);
        party.member(enterprise, null, committee);
        party.member(enterprise, null);
        agrees("flowingMembers", 2);
    }

    @Test
    void candidatesLinkToThoseStillOnTheWay() {
        String ended = candidate();
        candidate();
        candidate();
        party.pa()
                .post("/api/v1/development-candidates/" + ended + "/ending", Map.of("reason", "本人离开本地"))
                .expect(200);
        agrees("candidates", 2);
    }

    /** The plan of the year, as it stood on the day that is asked for. */
    @Test
    void thePlanLinksToItsYear() {
        String id = candidate();
        party.pa()
                .post(
                        "/api/v1/development-candidates/" + id + "/advances",
                        Map.of(
                                "to", "ACTIVIST",
                                "on", "2022-06-01",
                                "organisationId", committee,
                                "note", "经党小组推荐",
                                "talkOn", "2022-05-01"))
                .expect(200);
        assertThat(figure("developmentPlan", "asOf=2022-12-31").path("records").isString())
                .isFalse();
        party.pa().put("/api/v1/development-plans/2022", Map.of("planned", 3)).expect(200);
        for (var expected : Map.of("2022-05-31", 0L, "2022-06-01", 1L).entrySet()) {
            JsonNode figure = figure("developmentPlan", "from=2022-01-01&asOf=" + expected.getKey());
            assertThat(figure.get("numerator").asLong()).isEqualTo(expected.getValue());
            assertThat(figure.get("denominator").asInt()).isEqualTo(3);
            assertThat(party.pa().get(figure.get("records").asString()).number("/actual"))
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void organisationsLinkToBranchesOfTheDay() {
        party.sole(enterprise);
        party.proposed("BRANCH", "SOLE", enterprise);
        agrees("partyOrganisations", 1);
    }

    @Test
    void coveragesLinkToTheirGaps() {
        party.sole(enterprise);
        String other = town.enterprise("顺路");
        town.enterprise("小象");
        party.assign(party.instructor(Ids.next("acc")), other).expect(201);
        assertThat(list(figure("organisationCoverage"))).hasSize(2);
        assertThat(list(figure("guidanceCoverage")))
                .hasSize(2)
                .noneMatch(gap -> gap.get("enterpriseId").asString().equals(other));
        assertThat(figure("workCoverage").get("numerator").asLong()).isEqualTo(2);
    }

    @Test
    void instructorsLinkToThoseActiveOnTheDay() {
        Answer gone = party.pa()
                .post("/api/v1/instructors", party.instructorBody(Ids.next("acc")))
                .expect(201);
        party.pa()
                .ifMatch(gone.etag())
                .patch("/api/v1/instructors/" + gone.text("/id"), Map.of("until", "2022-12-31"))
                .expect(200);
        party.instructor(Ids.next("acc"));
        agrees("instructors", 1);
    }

    @Test
    void overdueTransfersLinkToTheirLetters() {
        LocalDate today = LocalDate.now(TestClock.SHANGHAI);
        letter(today.minusDays(61));
        letter(today.minusDays(60));
        String done = letter(today.minusDays(80));
        step(done, "RECEIVED", today.minusDays(70));
        step(done, "DONE", today.minusDays(65));
        agrees("overdueTransfers", 1);
        assertThat(figure("overdueTransfers", "asOf=" + today.minusDays(10))
                        .get("value")
                        .asLong())
                .isZero();
    }

    @Test
    void overdueMeetingsLinkToThePeriodsMissed() {
        party.sole(enterprise);
        String period = "asOf=2022-06-30&from=2022-05-01";
        JsonNode figure = figure("meetingsOverdue", period);
        // May: committee, group and theme day; June is not over
        assertThat(figure.get("value").asLong()).isEqualTo(3);
        assertThat(list(figure)).hasSize(3).allMatch(row -> row.get("late").asBoolean());
    }

    /** Meetings of organisations that sit in the subdistrict count for the members of its communities. */
    @Test
    void participationIsKnownInACommunityToo() {
        String branch = party.approved("FUNCTIONAL", enterprise);
        List<String> members = List.of(
                party.member(enterprise, null, branch),
                party.member(enterprise, null, branch),
                party.member(enterprise, null, branch),
                party.member(enterprise, null, branch),
                party.member(enterprise, null, branch));
        party.establish(branch).expect(200);
        party.pa()
                .post(
                        "/api/v1/organisation-meetings",
                        Map.of(
                                "organisationId",
                                branch,
                                "type",
                                "THEME_DAY",
                                "heldOn",
                                "2022-05-10",
                                "attendance",
                                5,
                                "membershipIds",
                                members))
                .expect(201);
        JsonNode inCommunity = api.as(town.cs())
                .get("/api/v1/figures/registry?keys=lifeParticipation&asOf=2022-06-30&area=" + town.community)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(inCommunity.get("numerator").asLong()).isEqualTo(5);
        assertThat(inCommunity.get("n").asLong()).isEqualTo(5);
    }

    /** Members, candidates and findings: Party affairs of the subdistrict see them exactly, whoever asked before; others never. */
    @Test
    void smallNumbersAreForPartyAffairsOfTheSubdistrictOnly() {
        party.member(enterprise, null, committee);
        candidate();
        for (String key : List.of("membersAttached", "flowingMembers", "candidates", "lifeParticipation")) {
            String path = "/api/v1/figures/registry?keys=" + key + "&area=";
            assertThat(hidden(party.pa().get(path + town.street))).as(key).isFalse();
            for (String token : List.of(town.sa(), TestTokens.staff(Role.DISTRICT_VIEWER, town.district))) {
                assertThat(hidden(api.as(token).get(path + town.street)))
                        .as(key)
                        .isTrue();
            }
            assertThat(hidden(party.pa().get(path + town.community))).as(key).isTrue();
            assertThat(hidden(api.as(town.cs()).get(path + town.community)))
                    .as(key)
                    .isTrue();
        }
    }

    /** The value, and as many rows behind the link of the figure. */
    private void agrees(String key, int value) {
        JsonNode figure = figure(key);
        assertThat(figure.get("value").asInt()).isEqualTo(value);
        assertThat(list(figure)).hasSize(value);
    }

    private JsonNode figure(String key) {
        return figure(key, "asOf=" + LocalDate.now(TestClock.SHANGHAI));
    }

    private JsonNode figure(String key, String period) {
        return party.figures(Role.PARTY_AFFAIRS, "keys=" + key + "&" + period)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private Iterable<JsonNode> list(JsonNode figure) {
        return party.pa()
                .get(figure.get("records").asString())
                .expect(200)
                .json()
                .at("/items");
    }

    private static boolean hidden(Answer figures) {
        return figures.expect(200).json().at("/items/0/suppressed").asBoolean();
    }

    private String candidate() {
        return party.pa()
                .post(
                        "/api/v1/development-candidates",
                        Map.of(
                                "workerId",
                                town.employed(enterprise, "2021-01-01"),
                                "adult",
                                true,
                                "appliedOn",
                                "2022-04-20",
                                "paperConsentVersion",
                                "1"))
                .expect(201)
                .text("/id");
    }

    private String letter(LocalDate on) {
        String id = party.pa()
                .post(
                        "/api/v1/membership-transfers",
                        Map.of(
                                "membershipId", party.member(enterprise, null),
                                "toOrganisationId", committee,
                                "on", on.minusDays(5).toString()))
                .expect(201)
                .text("/id");
        step(id, "LETTER_ISSUED", on);
        return id;
    }

    private void step(String id, String to, LocalDate on) {
        party.pa()
                .post("/api/v1/membership-transfers/" + id + "/steps", Map.of("to", to, "on", on.toString()))
                .expect(200);
    }
}
