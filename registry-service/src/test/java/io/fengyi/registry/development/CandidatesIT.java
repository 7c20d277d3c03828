package io.fengyi.registry.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CandidatesIT {

    private static final String PATH = "/api/v1/development-candidates";

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

    /** R10, R28, R78. */
    @Test
    void activistsAreCountedAndThePlanIsMet() {
        for (int i = 0; i < 3; i++) {
            activist(town.employed(enterprise, "2021-01-01"));
        }
        String plans = "/api/v1/development-plans/2022?area=" + town.street;
        party.pa().get(plans).expect(404);
        party.pa()
                .put(plans, Map.of("planned", 3, "focus", List.of("SITE_HEAD")))
                .expect(200);
        assertThat(party.pa().get(plans).number("/actual")).isEqualTo(3);
        party.pa().put(plans, Map.of("planned", 4)).expect(428);
        Answer exact = party.figures(Role.PARTY_AFFAIRS, "keys=candidates,developmentPlan&asOf=2022-12-31");
        assertThat(exact.text("/items/0/groups/rows/0/0")).isEqualTo("ACTIVIST");
        assertThat(exact.number("/items/0/groups/rows/0/1")).isEqualTo(3);
        assertThat(exact.number("/items/1/numerator")).isEqualTo(3);
        assertThat(exact.number("/items/1/denominator")).isEqualTo(3);
        Answer hidden = party.figures(Role.STREET_ADMIN, "keys=candidates&asOf=2022-12-31");
        assertThat(hidden.json().at("/items/0/suppressed").asBoolean()).isTrue();
        assertThat(hidden.json().at("/items/0/groups/rows/0/1").isNull()).isTrue();
        Answer counts = party.pa().get(PATH + "/counts?asOf=2022-12-31").expect(200);
        assertThat(counts.text("/items/0/stage")).isEqualTo("ACTIVIST");
        assertThat(counts.number("/items/0/people")).isEqualTo(3);
        assertThat(counts.number("/items/0/longestDays")).isEqualTo(213);
    }

    /** R79: the list by role tag. */
    @Test
    void theListIsFilteredByRoleTag() {
        Map<String, Object> spell = new HashMap<>(Town.employment(enterprise, "2021-01-01"));
        spell.put("roleTag", "SITE_HEAD");
        activist(town.worker(Map.of("alias", "站长", "employments", List.of(spell)))
                .text("/id"));
        activist(town.employed(enterprise, "2021-01-01"));
        assertThat(party.pa()
                        .get(PATH + "?roleTag=SITE_HEAD")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(party.pa().get(PATH + "?stage=ACTIVIST").json().at("/items").size())
                .isEqualTo(2);
        api.as(town.sa()).get(PATH).expect(403);
    }

    /** Abuse row: an activist for 11 months; skipped stage; functional organisation. */
    @Test
    void tooEarlySkippedAndTheWrongOrganisation() {
        String id = activist(town.employed(enterprise, "2021-01-01"));
        Map<String, Object> target = new HashMap<>(Map.of(
                "to", "DEVELOPMENT_TARGET",
                "on", "2023-05-31",
                "organisationId", committee,
                "note", "经研究同意",
                "reviews", List.of("2022-12-01", "2023-05-30")));
        Answer early = party.pa().post(PATH + "/" + id + "/advances", target).expectProblem(409, "too-early");
        assertThat(early.text("/earliestOn")).isEqualTo("2023-06-01");
        party.pa()
                .post(PATH + "/" + id + "/advances", Map.of("to", "FULL", "on", "2023-06-01"))
                .expectProblem(409, "invalid-transition");
        target.put("on", "2023-06-01");
        target.put("organisationId", functional());
        party.pa().post(PATH + "/" + id + "/advances", target).expectProblem(409, "organisation-cannot-admit");
        target.put("organisationId", committee);
        assertThat(party.pa()
                        .post(PATH + "/" + id + "/advances", target)
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("DEVELOPMENT_TARGET");
        party.pa().post(PATH + "/" + id + "/ending", Map.of("reason", "本人离开本地")).expect(200);
        party.pa().post(PATH + "/" + id + "/ending", Map.of("reason", "再次终止")).expectProblem(409, "invalid-transition");
    }

    @Test
    void aWorkerAppliesAndTakesItBack() {
        String worker = town.employed(enterprise, "2021-01-01");
        Api me = api.as(TestTokens.worker(worker));
        me.post("/api/v1/me/party-application", Map.of("adult", true)).expectProblem(409, "consent-missing");
        me.post("/api/v1/me/consents", Map.of("purpose", "POLITICAL_STATUS", "version", "1"))
                .expect(201);
        me.post("/api/v1/me/party-application", Map.of("adult", false)).expectProblem(422, "age-not-confirmed");
        me.post("/api/v1/me/party-application", Map.of("adult", true)).expect(201);
        me.post("/api/v1/me/party-application", Map.of("adult", true)).expectProblem(409, "application-open");
        me.delete("/api/v1/me/party-application").expect(204);
        me.delete("/api/v1/me/party-application").expect(404);
        me.post("/api/v1/me/party-application", Map.of("adult", true)).expect(201);
    }

    private String functional() {
        String branch = party.approved("FUNCTIONAL", enterprise);
        party.member(enterprise, null, branch);
        party.member(enterprise, null, branch);
        party.establish(branch).expect(200);
        return branch;
    }

    private String activist(String worker) {
        String id = party.pa()
                .post(
                        PATH,
                        Map.of(
                                "workerId",
                                worker,
                                "adult",
                                true,
                                "appliedOn",
                                "2022-04-01",
                                "paperConsentVersion",
                                "1"))
                .expect(201)
                .text("/id");
        party.pa()
                .post(
                        PATH + "/" + id + "/advances",
                        Map.of(
                                "to", "ACTIVIST",
                                "on", "2022-06-01",
                                "organisationId", committee,
                                "note", "经党小组推荐",
                                "talkOn", "2022-04-20"))
                .expect(200);
        return id;
    }
}
