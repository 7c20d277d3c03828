package io.fengyi.registry.partyorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.PartyOrganisationConverted;
import io.fengyi.contracts.registry.PartyOrganisationDissolved;
import io.fengyi.contracts.registry.PartyOrganisationEstablished;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class OrganisationsIT {

    private static final String PATH = "/api/v1/party-organisations/";

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    private PartyTown party;
    private Town town;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
    }

    /** Abuse row: SOLE with 2 full. */
    @Test
    void soleNeedsThreeFullMembersWithPapersHere() {
        String enterprise = town.enterprise("闪送达");
        String branch = party.approved("SOLE", enterprise);
        party.member(enterprise, branch);
        party.member(enterprise, branch);
        party.establish(branch).expectProblem(409, "too-few-members");
        party.member(enterprise, null);
        party.establish(branch).expectProblem(409, "too-few-members");
        party.member(enterprise, branch);
        party.establish(branch).expect(200);
        PartyOrganisationEstablished told = events.await(PartyOrganisationEstablished.class, branch);
        assertThat(told.mode()).isEqualTo("SOLE");
        assertThat(told.coveredEnterpriseIds()).containsExactly(enterprise);
        assertThat(told.on()).isEqualTo(LocalDate.parse("2022-03-01"));
    }

    @Test
    void aProbationaryMemberDoesNotCountAndAForeignEnterpriseNeither() {
        String enterprise = town.enterprise("闪送达");
        String other = town.enterprise("顺路");
        String branch = party.approved("SOLE", enterprise);
        party.member(enterprise, branch);
        party.member(enterprise, branch);
        party.member(other, branch);
        party.member(town.employed(enterprise, "2021-01-01"), "PROBATIONARY", branch, null)
                .expect(201);
        party.establish(branch).expectProblem(409, "too-few-members");
    }

    @Test
    void jointTakesTwoEnterprisesTogether() {
        String one = town.enterprise("甲");
        String two = town.enterprise("乙");
        party.propose("BRANCH", "JOINT", one).expectProblem(422, "enterprises-do-not-fit");
        party.propose("BRANCH", "SOLE", one, two).expectProblem(422, "enterprises-do-not-fit");
        String branch = party.approved("JOINT", one, two);
        party.member(one, branch);
        party.member(two, branch);
        party.establish(branch).expectProblem(409, "too-few-members");
        party.member(two, branch);
        party.establish(branch).expect(200);
    }

    @Test
    void functionalTakesMembersWhereverTheirPapersAre() {
        String enterprise = town.enterprise("大江货运");
        String branch = party.approved("FUNCTIONAL", enterprise);
        party.member(enterprise, null, branch);
        party.establish(branch).expectProblem(409, "too-few-members");
        party.member(enterprise, null, branch);
        party.establish(branch).expect(200);
    }

    /** R76: FUNCTIONAL to SOLE with three full; the history lists both. */
    @Test
    void aConversionKeepsTheHistory() {
        String enterprise = town.enterprise("大江货运");
        String committee = party.committee();
        String branch = party.approved("FUNCTIONAL", enterprise);
        party.member(enterprise, committee, branch);
        party.member(enterprise, committee, branch);
        party.establish(branch).expect(200);
        convert(branch, "SOLE", enterprise).expectProblem(409, "too-few-members");
        party.member(enterprise, committee, branch);
        Answer converted = convert(branch, "SOLE", enterprise).expect(200);
        assertThat(converted.text("/mode")).isEqualTo("SOLE");
        assertThat(converted.text("/steps/2/mode")).isEqualTo("FUNCTIONAL");
        assertThat(converted.text("/steps/3/mode")).isEqualTo("SOLE");
        assertThat(events.await(PartyOrganisationConverted.class, branch).mode())
                .isEqualTo("SOLE");
        assertThat(party.figures(Role.STREET_ADMIN, "keys=partyOrganisations&asOf=2022-06-30")
                        .text("/items/0/groups/rows/0/0"))
                .isEqualTo("FUNCTIONAL");
        convert(branch, "SOLE", enterprise).expectProblem(409, "invalid-transition");
    }

    @Test
    void membersAreRehomedBeforeAnOrganisationIsDissolved() {
        String enterprise = town.enterprise("闪送达");
        String committee = party.committee();
        String branch = party.approved("SOLE", enterprise);
        List<String> members = List.of(
                party.member(enterprise, branch), party.member(enterprise, branch), party.member(enterprise, branch));
        party.establish(branch).expect(200);
        dissolve(branch).expectProblem(409, "members-not-rehomed");
        for (String member : members) {
            party.pa()
                    .ifMatch("\"0\"")
                    .patch("/api/v1/memberships/" + member, Map.of("organisationId", committee))
                    .expect(200);
        }
        dissolve(branch).expect(200);
        assertThat(events.await(PartyOrganisationDissolved.class, branch).coveredEnterpriseIds())
                .isEmpty();
        dissolve(branch).expectProblem(409, "invalid-transition");
    }

    @Test
    void statesAreFollowedInOrder() {
        String enterprise = town.enterprise("闪送达");
        String branch = party.proposed("BRANCH", "SOLE", enterprise);
        party.establish(branch).expectProblem(409, "invalid-transition");
        party.pa()
                .post(PATH + branch + "/approval", Map.of("approved", false, "note", "条件尚不成熟"))
                .expect(200);
        party.pa().post(PATH + branch + "/approval", Map.of("approved", true)).expectProblem(409, "invalid-transition");
        party.propose("BRANCH", "COMMITTEE").expectProblem(422, "mode-does-not-fit");
        api.as(town.sa()).get(PATH + branch).expect(200);
        api.as(town.cs()).get(PATH + branch).expect(403);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street))
                .get(PATH + branch)
                .expect(404);
    }

    @Test
    void anInstructorSeesWhatCoversAssignedEnterprisesOnly() {
        String mine = town.enterprise("甲");
        String branch = party.proposed("BRANCH", "SOLE", mine);
        String other = party.proposed("BRANCH", "SOLE", town.enterprise("乙"));
        String account = Ids.next("acc");
        party.assign(party.instructor(account), mine).expect(201);
        Api instructor = api.as(PartyTown.instructorToken(account));
        assertThat(instructor.get("/api/v1/party-organisations").text("/items/0/id"))
                .isEqualTo(branch);
        instructor.get(PATH + branch).expect(200);
        instructor.get(PATH + other).expect(404);
        instructor.post(PATH + branch + "/approval", Map.of("approved", true)).expect(403);
    }

    /** Two at once: one establishes, the other hears where it stands. */
    @Test
    void anOrganisationIsEstablishedOnce() throws Exception {
        String enterprise = town.enterprise("闪送达");
        String branch = party.approved("SOLE", enterprise);
        for (int i = 0; i < 3; i++) {
            party.member(enterprise, branch);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> calls = Collections.nCopies(4, () -> party.establish(branch));
            int done = 0;
            for (Future<Answer> call : threads.invokeAll(calls)) {
                done += call.get().status() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        events.await(PartyOrganisationEstablished.class, branch);
        assertThat(events.all("registry.party-organisation.v1", branch)).hasSize(1);
    }

    private Answer convert(String branch, String mode, String... enterprises) {
        return party.pa()
                .post(
                        PATH + branch + "/conversion",
                        Map.of("mode", mode, "coveredEnterpriseIds", List.of(enterprises), "on", "2022-09-01"));
    }

    private Answer dissolve(String branch) {
        return party.pa().post(PATH + branch + "/dissolution", Map.of("reason", "企业已迁出本街道"));
    }
}
