package io.fengyi.registry.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way of registry.md 3.7 through the API: every stage with its earliest day and its evidence. */
@FengyiIT
class WayInIT {

    private static final String PATH = "/api/v1/development-candidates";

    @Autowired
    Api api;

    private PartyTown party;
    private Town town;
    private String enterprise;
    private String branch;
    private List<String> introducers;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("闪送达");
        branch = party.approved("SOLE", enterprise);
        introducers = List.of(
                party.member(enterprise, branch), party.member(enterprise, branch), party.member(enterprise, branch));
        party.establish(branch).expect(200);
    }

    @Test
    void fromTheApplicationToAFullMember() {
        String id = applied("2018-01-10");
        Answer applicant = party.pa().get(PATH).expect(200);
        assertThat(applicant.text("/items/0/earliestOn")).isEqualTo("2018-01-10");
        assertThat(applicant.text("/items/0/talkDueOn")).isEqualTo("2018-02-10");

        refused(id, activist(), "talkOn", null);
        refused(id, activist(), "talkOn", "2018-01-09");
        refused(id, activist(), "talkOn", "2022-03-11");
        refused(id, activist(), "note", null);
        Answer activist = advance(id, activist()).expect(200);
        assertThat(activist.text("/earliestOn")).isEqualTo("2023-03-10");

        refused(id, target(), "note", null);
        refused(id, target(), "reviews", List.of("2022-09-01"));
        refused(id, target(), "reviews", List.of("2022-03-09", "2022-09-01"));
        advance(id, changed(target(), "on", "2023-03-09")).expectProblem(409, "too-early");
        advance(id, target()).expect(200);

        refused(id, probationary(), "trainingDays", 2);
        refused(id, probationary(), "introducers", introducers.subList(0, 1));
        refused(id, probationary(), "politicalReviewOn", null);
        refused(id, probationary(), "politicalReviewOn", "2023-06-02");
        refused(id, probationary(), "voteOn", null);
        refused(id, probationary(), "voteOn", "2023-03-09");
        refused(id, probationary(), "approvalOn", "2023-09-02");
        Map<String, Object> late = changed(probationary(), "approvalOn", "2023-12-02");
        late.put("lateReason", "上级党委换届");
        advance(id, late).expectProblem(422, "evidence-missing");
        late.put("approvalOn", "2023-12-01");
        late.remove("trainingDays");
        late.put("trainingHours", 24);
        Answer probation = advance(id, late).expect(200);
        assertThat(probation.text("/earliestOn")).isEqualTo("2024-06-01");

        Answer extended = party.pa()
                .post(PATH + "/" + id + "/extension", Map.of("months", 6))
                .expect(200);
        assertThat(extended.text("/earliestOn")).isEqualTo("2024-12-01");
        party.pa().post(PATH + "/" + id + "/extension", Map.of("months", 6)).expectProblem(409, "extended-already");
        assertThat(advance(id, changed(full(), "voteOn", "2024-11-30"))
                        .expectProblem(409, "too-early")
                        .text("/earliestOn"))
                .isEqualTo("2024-12-01");
        refused(id, full(), "approvalOn", null);
        Answer done = advance(id, full()).expect(200);
        assertThat(done.text("/stage")).isEqualTo("FULL");
        assertThat(done.json().at("/stages").size()).isEqualTo(5);
        assertThat(done.json().at("/earliestOn").isNull()).isTrue();
        party.pa()
                .post(PATH + "/" + id + "/ending", Map.of("reason", "已经转正了"))
                .expectProblem(409, "invalid-transition");
    }

    @Test
    void probationIsExtendedBySixToTwelveMonths() {
        String id = onProbation();
        for (int months : new int[] {5, 13}) {
            party.pa()
                    .post(PATH + "/" + id + "/extension", Map.of("months", months))
                    .expectProblem(422, "extension-invalid");
        }
        party.pa().post(PATH + "/" + id + "/extension", Map.of("months", 12)).expect(200);
        String applicant = applied("2018-01-10");
        party.pa()
                .post(PATH + "/" + applicant + "/extension", Map.of("months", 6))
                .expectProblem(409, "invalid-transition");
    }

    /** Introducers are full members on the day of the decision. */
    @Test
    void introducersAreFullMembers() {
        String probationer = party.member(town.employed(enterprise, "2021-01-01"), "PROBATIONARY", branch, null)
                .expect(201)
                .text("/id");
        String id = applied("2018-01-10");
        advance(id, activist()).expect(200);
        advance(id, target()).expect(200);
        for (String wrong : List.of(probationer, Ids.next("mem"))) {
            advance(id, changed(probationary(), "introducers", List.of(introducers.get(0), wrong)))
                    .expectProblem(422, "introducer-unsuitable");
        }
        advance(id, probationary()).expect(200);
    }

    @Test
    void nothingIsSkippedAndNothingGoesBack() {
        String id = applied("2018-01-10");
        for (Map<String, Object> step : List.of(target(), probationary(), full())) {
            advance(id, step).expectProblem(409, "invalid-transition");
        }
        advance(id, activist()).expect(200);
        advance(id, activist()).expectProblem(409, "invalid-transition");
        advance(id, changed(activist(), "to", "APPLICANT")).expectProblem(409, "invalid-transition");
        advance(id, changed(activist(), "to", "ENDED")).expectProblem(409, "invalid-transition");
    }

    /** SOLE, JOINT and COMMITTEE admit; FUNCTIONAL does not, nor one that does not stand. */
    @Test
    void onlyAnEstablishedOrganisationAdmits() {
        String functional = party.approved("FUNCTIONAL", enterprise);
        party.member(enterprise, branch, functional);
        party.member(enterprise, branch, functional);
        party.establish(functional).expect(200);
        String id = applied("2018-01-10");
        advance(id, changed(activist(), "organisationId", functional)).expectProblem(409, "organisation-cannot-admit");
        for (String wrong : List.of(Ids.next("pto"), party.approved("SOLE", enterprise))) {
            advance(id, changed(activist(), "organisationId", wrong)).expectProblem(422, "organisation-unsuitable");
        }
        advance(id, changed(activist(), "on", "2022-02-28")).expectProblem(422, "organisation-unsuitable");
        advance(id, changed(activist(), "organisationId", party.committee())).expect(200);
    }

    @Test
    void whatHasNotHappenedIsNoEvidence() {
        String id = applied("2018-01-10");
        advance(id, changed(activist(), "on", "2999-01-01")).expectProblem(422, "valid-from-in-future");
        advance(id, activist()).expect(200);
        advance(id, target()).expect(200);
        advance(id, changed(probationary(), "approvalOn", "2999-01-01")).expect(422);
    }

    /** Everything ends with its reason, on a day that is not before the last stage. */
    @Test
    void anyStageEndsWithAReason() {
        String id = onProbation();
        String path = PATH + "/" + id + "/ending";
        party.pa().post(path, Map.of()).expect(400);
        party.pa().post(path, Map.of("reason", "短")).expect(422);
        party.pa()
                .post(path, Map.of("reason", "本人离开本地", "on", "2023-05-31"))
                .expectProblem(422, "day-before-last-step");
        Answer ended = party.pa()
                .post(path, Map.of("reason", "本人离开本地", "on", "2023-07-01"))
                .expect(200);
        assertThat(ended.text("/stage")).isEqualTo("ENDED");
        assertThat(ended.text("/endReason")).isEqualTo("本人离开本地");
    }

    @Test
    void whoIsTooYoungIsNoApplicant() {
        String young = town.worker(Map.of(
                        "alias",
                        "小年轻",
                        "birthYear",
                        2006,
                        "employments",
                        List.of(Town.employment(enterprise, "2022-01-01"))))
                .text("/id");
        Map<String, Object> body = new HashMap<>(
                Map.of("workerId", young, "adult", true, "appliedOn", "2023-04-01", "paperConsentVersion", "1"));
        party.pa().post(PATH, body).expectProblem(422, "age-not-confirmed");
        body.put("appliedOn", "2024-04-01");
        body.put("adult", false);
        party.pa().post(PATH, body).expectProblem(422, "age-not-confirmed");
        body.put("adult", true);
        party.pa().post(PATH, body).expect(201);
    }

    /** R78: every stage with its people and the longest and the mean time they wait. */
    @Test
    void waitingDaysAreCountedForEachStage() {
        String first = applied("2022-03-01");
        applied("2022-03-11");
        applied("2022-03-21");
        advance(first, changed(activist(), "talkOn", "2022-03-05")).expect(200);
        Answer counts = party.pa().get(PATH + "/counts?asOf=2022-03-31").expect(200);
        assertThat(counts.json().at("/items").size()).isEqualTo(2);
        assertThat(counts.text("/items/0/stage")).isEqualTo("APPLICANT");
        assertThat(counts.number("/items/0/people")).isEqualTo(2);
        assertThat(counts.number("/items/0/longestDays")).isEqualTo(20);
        assertThat(counts.number("/items/0/meanDays")).isEqualTo(15);
        assertThat(counts.text("/items/1/stage")).isEqualTo("ACTIVIST");
        assertThat(counts.number("/items/1/longestDays")).isEqualTo(21);
        Answer stages = party.figures(Role.PARTY_AFFAIRS, "keys=candidates&asOf=2022-03-31");
        assertThat(stages.json().at("/items/0/groups/rows").toString())
                .isEqualTo("[[\"ACTIVIST\",1],[\"APPLICANT\",2]]");
    }

    /** An instructor sees candidates of assigned enterprises, and moves none. */
    @Test
    void anInstructorSeesTheCandidatesOfAssignedEnterprises() {
        String other = town.enterprise("顺路");
        applied("2022-03-01");
        String mine = candidate(town.employed(other, "2021-01-01"), "2022-03-01");
        String account = Ids.next("acc");
        party.assign(party.instructor(account), other).expect(201);
        Api instructor = api.as(PartyTown.instructorToken(account));
        Answer seen = instructor.get(PATH).expect(200);
        assertThat(seen.json().at("/items").size()).isEqualTo(1);
        assertThat(seen.text("/items/0/id")).isEqualTo(mine);
        instructor.post(PATH + "/" + mine + "/advances", activist()).expect(403);
        assertThat(instructor.get(PATH + "/counts").number("/items/0/people")).isEqualTo(1);
    }

    private String onProbation() {
        String id = applied("2018-01-10");
        advance(id, activist()).expect(200);
        advance(id, target()).expect(200);
        advance(id, probationary()).expect(200);
        return id;
    }

    private String applied(String on) {
        return candidate(town.employed(enterprise, "2021-01-01"), on);
    }

    private String candidate(String worker, String on) {
        return party.pa()
                .post(PATH, Map.of("workerId", worker, "adult", true, "appliedOn", on, "paperConsentVersion", "1"))
                .expect(201)
                .text("/id");
    }

    private Map<String, Object> activist() {
        return new HashMap<>(Map.of(
                "to", "ACTIVIST",
                "on", "2022-03-10",
                "organisationId", branch,
                "note", "经党小组推荐",
                "talkOn", "2018-02-01"));
    }

    private Map<String, Object> target() {
        return new HashMap<>(Map.of(
                "to", "DEVELOPMENT_TARGET",
                "on", "2023-03-10",
                "organisationId", branch,
                "note", "经支委会研究同意",
                "reviews", List.of("2022-09-01", "2023-03-01")));
    }

    private Map<String, Object> probationary() {
        return new HashMap<>(Map.of(
                "to", "PROBATIONARY",
                "on", "2023-06-01",
                "organisationId", branch,
                "trainingDays", 3,
                "introducers", introducers.subList(0, 2),
                "politicalReviewOn", "2023-05-01",
                "voteOn", "2023-06-01",
                "approvalOn", "2023-09-01"));
    }

    private Map<String, Object> full() {
        return new HashMap<>(Map.of(
                "to", "FULL",
                "on", "2024-12-10",
                "organisationId", branch,
                "voteOn", "2024-12-01",
                "approvalOn", "2025-01-10"));
    }

    private static Map<String, Object> changed(Map<String, Object> step, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(step);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    /** The evidence with another value, or without one, is not enough. */
    private void refused(String id, Map<String, Object> step, String field, @Nullable Object value) {
        advance(id, changed(step, field, value)).expectProblem(422, "evidence-missing");
    }

    private Answer advance(String id, Map<String, Object> step) {
        return party.pa().post(PATH + "/" + id + "/advances", step);
    }
}
