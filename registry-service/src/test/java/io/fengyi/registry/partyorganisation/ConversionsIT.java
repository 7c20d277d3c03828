package io.fengyi.registry.partyorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of the table in registry.md 3.5: which state and which mode follows which, and how many members it takes. */
@FengyiIT
class ConversionsIT {

    private static final String PATH = "/api/v1/party-organisations/";
    private static final String FROM = "2022-01-01";
    private static final String ON = "2022-09-01";

    @Autowired
    Api api;

    private PartyTown party;
    private Town town;
    private String one;
    private String two;
    private String committee;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
        one = town.enterprise("甲");
        two = town.enterprise("乙");
        committee = party.committee();
    }

    @ParameterizedTest
    @CsvSource({
        "FUNCTIONAL, SOLE",
        "FUNCTIONAL, JOINT",
        "JOINT, SOLE",
        "JOINT, FUNCTIONAL",
        "SOLE, JOINT",
        "SOLE, FUNCTIONAL"
    })
    void aModeFollowsAnotherWhenItsMembersAreThere(String from, String to) {
        String branch = established(from, 3);
        Answer converted = convert(branch, to).expect(200);
        assertThat(converted.text("/mode")).isEqualTo(to);
        assertThat(converted.text("/state")).isEqualTo("ESTABLISHED");
        assertThat(converted.text("/steps/2/mode")).isEqualTo(from);
        assertThat(converted.text("/steps/3/mode")).isEqualTo(to);
        assertThat(converted.text("/formations/0/mode")).isEqualTo(from);
        assertThat(converted.text("/formations/0/until")).isEqualTo(ON);
        assertThat(converted.text("/formations/1/mode")).isEqualTo(to);
        assertThat(converted.text("/formations/1/from")).isEqualTo(ON);
    }

    @ParameterizedTest
    @CsvSource({
        "SOLE, SOLE",
        "JOINT, JOINT",
        "FUNCTIONAL, FUNCTIONAL",
        "SOLE, COMMITTEE",
        "JOINT, COMMITTEE",
        "FUNCTIONAL, COMMITTEE"
    })
    void noOtherModeFollows(String from, String to) {
        convert(established(from, 3), to).expectProblem(409, "invalid-transition");
    }

    @Test
    void aCommitteeStaysOne() {
        for (String mode : List.of("SOLE", "JOINT", "FUNCTIONAL", "COMMITTEE")) {
            convert(committee, mode).expectProblem(409, "invalid-transition");
        }
    }

    @Test
    void tooFewMembersForTheNewModeAreNumbered() {
        String functional = established("FUNCTIONAL", 2);
        assertThat(convert(functional, "SOLE")
                        .expectProblem(409, "too-few-members")
                        .text("/detail"))
                .isEqualTo("SOLE: 2 members (3 are needed)");
        assertThat(convert(functional, "JOINT")
                        .expectProblem(409, "too-few-members")
                        .text("/detail"))
                .isEqualTo("JOINT: 2 members (3 are needed)");
        String sole = party.approved("SOLE", two);
        for (int i = 0; i < 3; i++) {
            party.member(two, committee, i == 0 ? sole : null);
        }
        party.establish(sole).expect(200);
        assertThat(convert(sole, "FUNCTIONAL")
                        .expectProblem(409, "too-few-members")
                        .text("/detail"))
                .isEqualTo("FUNCTIONAL: 1 members (2 are needed)");
        party.pa()
                .post(PATH + sole + "/conversion", conversion("JOINT", List.of(two)))
                .expectProblem(422, "enterprises-do-not-fit");
    }

    /** A functional organisation keeps no papers: they are moved before, and the answer says how many. */
    @ParameterizedTest
    @CsvSource({"SOLE", "JOINT"})
    void papersAreMovedBeforeAnOrganisationBecomesFunctional(String mode) {
        List<String> enterprises = mode.equals("SOLE") ? List.of(one) : List.of(one, two);
        String branch = party.approved(mode, enterprises.toArray(String[]::new));
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            members.add(party.member(one, branch, branch));
        }
        party.establish(branch).expect(200);
        assertThat(convert(branch, "FUNCTIONAL")
                        .expectProblem(409, "members-not-rehomed")
                        .text("/detail"))
                .isEqualTo(branch + " still keeps the papers of 3 members");
        rehome(members.get(0));
        assertThat(convert(branch, "FUNCTIONAL")
                        .expectProblem(409, "members-not-rehomed")
                        .text("/detail"))
                .endsWith("of 2 members");
        members.subList(1, 3).forEach(this::rehome);
        convert(branch, "FUNCTIONAL").expect(200);
        party.member(town.employed(one, "2021-01-01"), "FULL", branch, null)
                .expectProblem(422, "organisation-unsuitable");
    }

    @Test
    void membersAreCountedWhenAnOrganisationIsDissolved() {
        String branch = established("FUNCTIONAL", 2);
        assertThat(dissolve(branch).expectProblem(409, "members-not-rehomed").text("/detail"))
                .isEqualTo(branch + " still has 2 members");
    }

    /** Who lives in the next subdistrict and has the papers here is not forgotten when it is dissolved. */
    @Test
    void membersOfTheNextSubdistrictCountToo() {
        String next = town.district + "002";
        Api admin = api.as(TestTokens.staff(Role.STREET_ADMIN, town.district));
        for (String code : List.of(next, next + "001")) {
            admin.put("/api/v1/areas/" + code, Map.of("name", "邻街道", "validFrom", "2000-01-01"))
                    .expect(201);
        }
        String branch = established("FUNCTIONAL", 2);
        String neighbour = admin.post(
                        "/api/v1/workers",
                        Map.of(
                                "alias",
                                "邻街人",
                                "workerType",
                                "COURIER",
                                "communityCode",
                                next + "001",
                                "employments",
                                List.of(Town.employment(one, "2021-01-01"))))
                .expect(201)
                .text("/id");
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, town.district))
                .post(
                        "/api/v1/memberships",
                        Map.of(
                                "workerId", neighbour,
                                "stage", "FULL",
                                "membershipAt", "ELSEWHERE",
                                "elsewhere", "邻街某党支部",
                                "lifeAt", branch,
                                "since", FROM,
                                "paperConsentVersion", "1"))
                .expect(201);
        assertThat(dissolve(branch).expectProblem(409, "members-not-rehomed").text("/detail"))
                .isEqualTo(branch + " still has 3 members");
    }

    @Test
    void everyStateKnowsItsCommandsOnly() {
        String proposed = party.proposed("BRANCH", "SOLE", one);
        convert(proposed, "JOINT").expectProblem(409, "invalid-transition");
        dissolve(proposed).expectProblem(409, "invalid-transition");
        String approved = party.approved("SOLE", one);
        approve(approved).expectProblem(409, "invalid-transition");
        dissolve(approved).expectProblem(409, "invalid-transition");
        String established = established("SOLE", 3);
        approve(established).expectProblem(409, "invalid-transition");
        party.establish(established).expectProblem(409, "invalid-transition");
        String refused = party.proposed("BRANCH", "SOLE", one);
        party.pa()
                .post(PATH + refused + "/approval", Map.of("approved", false, "note", "依据组建建议，先培养"))
                .expect(200);
        for (Answer answer : List.of(
                approve(refused),
                party.establish(refused),
                convert(refused, "JOINT"),
                dissolve(refused),
                rename(refused))) {
            answer.expectProblem(409, "invalid-transition");
        }
        String dissolved = party.committee();
        dissolve(dissolved).expect(200);
        for (Answer answer : List.of(
                approve(dissolved),
                party.establish(dissolved),
                convert(dissolved, "SOLE"),
                dissolve(dissolved),
                rename(dissolved))) {
            answer.expectProblem(409, "invalid-transition");
        }
    }

    @Test
    void daysFollowEachOtherAndADissolutionNeedsItsReason() {
        String branch = established("FUNCTIONAL", 3);
        party.pa()
                .post(
                        PATH + branch + "/conversion",
                        Map.of("mode", "SOLE", "coveredEnterpriseIds", List.of(one), "on", "2022-02-28"))
                .expectProblem(422, "day-before-last-step");
        party.pa()
                .post(PATH + committee + "/dissolution", Map.of("reason", "短"))
                .expect(422);
        party.pa().post(PATH + committee + "/dissolution", Map.of()).expect(400);
    }

    /** Above a branch stands a committee, and nothing stands above itself. */
    @Test
    void onlyACommitteeStandsAbove() {
        String branch = established("SOLE", 3);
        change(branch, Map.of("parentId", branch)).expectProblem(422, "parent-no-committee");
        change(committee, Map.of("parentId", committee)).expectProblem(422, "parent-no-committee");
        change(committee, Map.of("parentId", branch)).expectProblem(422, "parent-no-committee");
        assertThat(change(branch, Map.of("parentId", committee)).expect(200).text("/parentId"))
                .isEqualTo(committee);
    }

    /** Covered enterprises have their days, and the conditions of the mode hold for them, too. */
    @Test
    void coveredEnterprisesChangeFromADayOn() {
        String branch = established("JOINT", 3);
        String three = town.enterprise("丙");
        Answer changed = change(branch, Map.of("coveredEnterpriseIds", List.of(one, three), "validFrom", "2022-07-01"))
                .expect(200);
        assertThat(changed.text("/formations/1/from")).isEqualTo("2022-07-01");
        assertThat(party.pa()
                        .get("/api/v1/party-organisations?level=BRANCH&asOf=2022-06-30")
                        .json()
                        .at("/items/0/coveredEnterpriseIds")
                        .toString())
                .contains(two);
        assertThat(change(branch, Map.of("coveredEnterpriseIds", List.of(two, three)))
                        .expectProblem(409, "too-few-members")
                        .text("/detail"))
                .isEqualTo("JOINT: 0 members (3 are needed)");
    }

    /** Members with papers at the committee and their life in the branch, so that every mode has what it needs. */
    private String established(String mode, int members) {
        String branch = mode.equals("JOINT") ? party.approved(mode, one, two) : party.approved(mode, one);
        for (int i = 0; i < members; i++) {
            party.member(one, committee, branch);
        }
        party.establish(branch).expect(200);
        return branch;
    }

    private Answer convert(String branch, String mode) {
        List<String> covered =
                switch (mode) {
                    case "JOINT" -> List.of(one, two);
                    case "COMMITTEE" -> List.of();
                    default -> List.of(one);
                };
        return party.pa().post(PATH + branch + "/conversion", conversion(mode, covered));
    }

    private static Map<String, Object> conversion(String mode, List<String> covered) {
        return Map.of("mode", mode, "coveredEnterpriseIds", covered, "on", ON, "documentNumber", "示范委〔2022〕9号");
    }

    private Answer approve(String branch) {
        return party.pa().post(PATH + branch + "/approval", Map.of("approved", true));
    }

    private Answer dissolve(String branch) {
        return party.pa().post(PATH + branch + "/dissolution", Map.of("reason", "企业已迁出本街道"));
    }

    private Answer rename(String branch) {
        return change(branch, Map.of("name", "换个名字"));
    }

    private Answer change(String branch, Map<String, Object> patch) {
        return party.pa().ifMatch(party.pa().get(PATH + branch).etag()).patch(PATH + branch, patch);
    }

    private void rehome(String member) {
        party.pa()
                .ifMatch("\"0\"")
                .patch("/api/v1/memberships/" + member, Map.of("organisationId", committee, "validFrom", FROM))
                .expect(200);
    }
}
