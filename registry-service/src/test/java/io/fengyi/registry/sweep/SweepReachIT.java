package io.fengyi.registry.sweep;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees and does what of a sweep: staff by area, an instructor by the enterprises assigned at that moment. */
@FengyiIT
class SweepReachIT {

    private static final String SWEEPS = "/api/v1/sweeps";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private PartyTown party;
    private Town town;
    private String mine;
    private String theirs;
    private String mySite;
    private String theirSite;
    private String sweep;

    @BeforeEach
    void aRunningSweep() {
        clock.set("2023-02-10T10:00");
        party = new PartyTown(api);
        town = party.town;
        mine = town.enterprise("甲");
        theirs = town.enterprise("乙", town.other);
        mySite = site(mine, "甲站", town.community);
        theirSite = site(theirs, "乙站", town.other);
        sweep = planned(null);
        command(sweep, "start").expect(200);
    }

    @Test
    void anInstructorVisitsAssignedEnterprisesOnly() {
        String account = Ids.next("acc");
        Api instructor = api.as(PartyTown.instructorToken(account));
        String id = party.instructor(account);
        visit(instructor, stop(mySite, "FOUND")).expect(404);
        assertThat(instructor.get(SWEEPS).expect(200).json().at("/items").size())
                .isZero();
        String assignment = party.assign(id, mine).expect(201).text("/id");
        assertThat(instructor.get(SWEEPS).text("/items/0/id")).isEqualTo(sweep);
        Map<String, Object> unwilling = stop(mySite, "FOUND");
        unwilling.put("attitude", "UNWILLING");
        unwilling.put("followUpOn", "2023-04-15");
        visit(instructor, unwilling).expect(201);
        visit(instructor, stop(theirSite, "FOUND")).expectProblem(422, "stop-invalid");
        visit(api.as(town.csOfOther()), stop(theirSite, "FOUND")).expect(201);
        Answer seen = instructor.get(SWEEPS + '/' + sweep + "/visits").expect(200);
        assertThat(seen.json().at("/items").size()).isEqualTo(1);
        assertThat(seen.text("/items/0/stops/0/siteId")).isEqualTo(mySite);
        assertThat(instructor.get("/api/v1/follow-ups").expect(200).text("/items/0/siteId"))
                .isEqualTo(mySite);
        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of())
                .expect(200);
        visit(instructor, stop(mySite, "FOUND")).expect(404);
        instructor.get(SWEEPS + '/' + sweep).expect(403);
    }

    /** What a token says an instructor looks after counts for nothing: the assignments of the moment do. */
    @Test
    void theTokenOfAnInstructorOpensNothing() {
        Api pretender = api.as(TestTokens.forEnterprises(Role.INSTRUCTOR, mine));
        visit(pretender, stop(mySite, "FOUND")).expect(404);
        pretender.get(SWEEPS + '/' + sweep + "/visits").expect(404);
    }

    /** Whom somebody may note: who works where they were met, or lives in the own areas. */
    @Test
    void aStrangerIsNotNoted() {
        PartyTown elsewhere = new PartyTown(api);
        String stranger = elsewhere.town.employed(elsewhere.town.enterprise("远方"), "2022-01-01");
        String neighbour = elsewhere.town.employed(mine, "2022-01-01");
        finding(stranger, mySite).expect(404);
        finding(Ids.next("wkr"), mySite).expect(404);
        finding(neighbour, mySite).expect(204);
        finding(town.employed(theirs, "2022-01-01"), mySite).expect(204);
        finding(neighbour, Ids.next("sit")).expect(404);
        assertThat(api.as(Town.own(stranger)).get("/api/v1/me/consents").body()).doesNotContain("POLITICAL_STATUS");
    }

    @Test
    void communityStaffSeeTheSitesOfTheirCommunity() {
        visit(api.as(town.cs()), stop(mySite, "FOUND")).expect(201);
        visit(api.as(town.csOfOther()), stop(theirSite, "CLOSED")).expect(201);
        assertThat(api.as(town.cs())
                        .get(SWEEPS + '/' + sweep + "/visits")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        command(sweep, "close").expect(200);
        Answer own = api.as(town.cs()).get(SWEEPS + '/' + sweep + "/snapshot").expect(200);
        assertThat(own.json().at("/sites").size()).isEqualTo(1);
        assertThat(own.number("/activeSites")).isEqualTo(1);
        assertThat(api.as(town.sa())
                        .get(SWEEPS + '/' + sweep + "/snapshot")
                        .json()
                        .at("/sites")
                        .size())
                .isEqualTo(2);
        String second = planned(null);
        command(second, "start").expect(200);
        command(second, "close").expect(200);
        String diff = SWEEPS + '/' + sweep + "/diff/" + second;
        assertThat(api.as(town.cs()).get(diff).expect(200).body()).doesNotContain(theirSite);
        api.as(new Town(api).cs()).get(diff).expect(404);
        api.as(town.gs()).get(SWEEPS + '/' + sweep).expect(403);
    }

    @Test
    void aSweepIsCancelledBeforeOrWhileItRuns() {
        String other = planned("P1M");
        command(other, "close").expectProblem(409, "invalid-transition");
        command(other, "cancellation").expect(200);
        command(sweep, "start").expectProblem(409, "invalid-transition");
        command(sweep, "cancellation").expect(200);
        for (String done : List.of(other, sweep)) {
            for (String command : List.of("start", "close", "cancellation")) {
                command(done, command).expectProblem(409, "invalid-transition");
            }
        }
        visit(api.as(town.gs()), stop(mySite, "FOUND")).expectProblem(409, "invalid-transition");
        assertThat(api.as(town.sa()).get(SWEEPS).json().at("/items").size())
                .as("a cancelled sweep is not repeated")
                .isEqualTo(2);
    }

    @Test
    void aSweepRepeatsEveryOneToTwelveMonths() {
        for (String wrong : List.of("P0M", "P13M", "P1D", "P1M1D", "monthly", "P2Y")) {
            plan(wrong).expectProblem(422, "repeat-invalid");
        }
        for (String right : List.of("P1M", "P12M", "P1Y")) {
            plan(right).expect(201);
        }
        api.as(town.sa())
                .post(SWEEPS, Map.of("area", town.street, "from", "2023-03-31", "to", "2023-03-30"))
                .expectProblem(422, "sweep-period-invalid");
        api.as(new Town(api).sa())
                .post(SWEEPS, Map.of("area", town.street, "from", "2023-02-01", "to", "2023-03-31"))
                .expect(404);
    }

    /** The next one repeats, too. */
    @Test
    void everyRepetitionPlansTheNextOnce() {
        String first = planned("P3M");
        command(first, "start").expect(200);
        command(first, "close").expect(200);
        String second = following(first);
        command(second, "start").expect(200);
        command(second, "close").expect(200);
        Answer third = api.as(town.sa()).get(SWEEPS + '/' + following(second)).expect(200);
        assertThat(third.text("/from")).isEqualTo("2023-08-01");
        assertThat(third.text("/status")).isEqualTo("PLANNED");
    }

    @Test
    void aVisitHasOneToTwentyStopsOnADayOfTheSweep() {
        Api gs = api.as(town.gs());
        visit(gs, Collections.nCopies(20, stop(mySite, "FOUND")), "2023-02-10").expect(201);
        visit(gs, Collections.nCopies(21, stop(mySite, "FOUND")), "2023-02-10").expect(400);
        visit(gs, List.of(stop(mySite, "FOUND")), "2023-02-09").expectProblem(422, "visit-day-invalid");
        visit(gs, List.of(stop(mySite, "FOUND")), "2023-02-11").expectProblem(422, "visit-day-invalid");
        Map<String, Object> stop = stop(mySite, "FOUND");
        stop.put("workersSeen", -1);
        visit(gs, stop).expect(400);
        stop.put("workersSeen", 5_000);
        stop.put("followUpOn", "2023-02-09");
        visit(gs, stop).expectProblem(422, "stop-invalid");
        visit(gs, stop(mySite, "UNVISITED")).expectProblem(422, "stop-invalid");
    }

    /** Frame, visits and members of a community are those of its sites, whoever planned the sweep. */
    @Test
    void theFiguresOfACommunityAreItsOwn() {
        visit(api.as(town.cs()), stop(mySite, "FOUND")).expect(201);
        for (int i = 0; i < 5; i++) {
            finding(town.employed(mine, "2022-01-01"), mySite).expect(204);
        }
        finding(town.employed(theirs, "2022-01-01"), theirSite).expect(204);
        command(sweep, "close").expect(200);
        String keys = "&keys=sweepVisits,frameCoverage,membersFound&asOf=2023-02-10";
        Answer own = figures(town.cs(), town.community + keys);
        assertThat(own.number("/items/0/value")).isEqualTo(1);
        assertThat(own.number("/items/1/numerator")).isEqualTo(1);
        assertThat(own.number("/items/1/denominator")).isEqualTo(1);
        assertThat(own.number("/items/2/value")).isEqualTo(5);
        Answer other = figures(town.csOfOther(), town.other + keys);
        assertThat(other.number("/items/0/value")).isZero();
        assertThat(other.number("/items/1/numerator")).isZero();
        assertThat(other.json().at("/items/2/suppressed").asBoolean()).isTrue();
        Answer whole = figures(TestTokens.staff(Role.PARTY_AFFAIRS, town.street), town.street + keys);
        assertThat(whole.number("/items/1/denominator")).isEqualTo(2);
        assertThat(whole.number("/items/2/value")).isEqualTo(6);
        Answer office = figures(town.sa(), town.street + keys + "&groupBy=membershipAt");
        assertThat(office.number("/items/2/value")).isEqualTo(6);
    }

    /** Party affairs staff of another subdistrict who look after this one in another role see nothing small. */
    @Test
    void membersFoundAreExactForPartyAffairsOfThisSubdistrictOnly() {
        finding(town.employed(mine, "2022-01-01"), mySite).expect(204);
        command(sweep, "close").expect(200);
        String both = TestTokens.of(Map.of(
                "sub", Ids.next("acc"),
                "client_id", "staff-pages",
                "roles", List.of("PARTY_AFFAIRS", "STREET_ADMIN"),
                "grants",
                        List.of(
                                Map.of("role", "PARTY_AFFAIRS", "areas", List.of("999999001")),
                                Map.of("role", "STREET_ADMIN", "areas", List.of(town.street)))));
        String question = town.street + "&keys=membersFound&asOf=2023-02-10";
        assertThat(figures(both, question).json().at("/items/0/suppressed").asBoolean())
                .isTrue();
        assertThat(figures(TestTokens.staff(Role.PARTY_AFFAIRS, town.street), question)
                        .number("/items/0/value"))
                .isEqualTo(1);
        assertThat(figures(town.sa(), question).json().at("/items/0/suppressed").asBoolean())
                .isTrue();
    }

    private Answer figures(String token, String question) {
        return api.as(token).get("/api/v1/figures/registry?area=" + question).expect(200);
    }

    private Answer finding(String worker, String site) {
        return party.pa()
                .post(
                        SWEEPS + '/' + sweep + "/findings",
                        Map.of(
                                "workerId",
                                worker,
                                "siteId",
                                site,
                                "membershipAt",
                                "ELSEWHERE",
                                "paperConsentVersion",
                                "1"));
    }

    private String following(String id) {
        for (var item : api.as(town.sa()).get(SWEEPS).json().at("/items")) {
            if (item.path("follows").asString("").equals(id)) {
                return item.get("id").asString();
            }
        }
        throw new AssertionError("nothing follows " + id);
    }

    private String site(String enterprise, String name, String community) {
        return api.as(town.sa())
                .post(
                        "/api/v1/sites",
                        Map.of(
                                "enterpriseId", enterprise,
                                "kind", "OUTLET",
                                "name", name,
                                "communityCode", community,
                                "validFrom", "2020-01-01"))
                .expect(201)
                .text("/id");
    }

    private String planned(@Nullable String repeatEvery) {
        return plan(repeatEvery).expect(201).text("/id");
    }

    private Answer plan(@Nullable String repeatEvery) {
        Map<String, Object> plan = new HashMap<>(Map.of("area", town.street, "from", "2023-02-01", "to", "2023-03-31"));
        if (repeatEvery != null) {
            plan.put("repeatEvery", repeatEvery);
        }
        return api.as(town.sa()).post(SWEEPS, plan);
    }

    private Answer command(String id, String command) {
        return api.as(town.sa()).post(SWEEPS + '/' + id + '/' + command);
    }

    private Answer visit(Api caller, Map<String, Object> stop) {
        return visit(caller, new ArrayList<>(List.of(stop)), "2023-02-10");
    }

    private Answer visit(Api caller, List<Map<String, Object>> stops, String day) {
        return caller.post(
                SWEEPS + '/' + sweep + "/visits", Map.of("date", day, "visitors", List.of("走访人"), "stops", stops));
    }

    private static Map<String, Object> stop(String site, String result) {
        return new HashMap<>(Map.of("siteId", site, "result", result));
    }
}
