package io.fengyi.registry.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.contracts.registry.SweepClosed;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class SweepsIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    MongoTemplate mongo;

    private PartyTown office;
    private Town town;
    private String enterprise;

    @BeforeEach
    void aTown() {
        clock.set("2023-02-10T10:00");
        office = new PartyTown(api);
        town = office.town;
        enterprise = town.enterprise("甲");
    }

    /** R21, R22: visits with their stops; the frame of 20 and three new ones. */
    @Test
    void twelveVisitsFindTwentyThreeSites() {
        List<String> frame = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            frame.add(town.site(enterprise, "甲站" + i));
        }
        String sweep = started(null);
        town.site(enterprise, "后来的站");
        for (int visit = 0; visit < 12; visit++) {
            List<Map<String, Object>> stops = new ArrayList<>();
            for (int i = visit; i < 23; i += 12) {
                stops.add(i < 20 ? stop(frame.get(i), "FOUND", 5) : fresh("新站" + i));
            }
            visit(sweep, town.gs(), stops).expect(201);
        }
        Answer closed = command(sweep, "close").expect(200);
        assertThat(closed.number("/visits")).isEqualTo(12);
        assertThat(closed.number("/stops")).isEqualTo(23);
        assertThat(closed.number("/frameSites")).isEqualTo(20);
        assertThat(closed.number("/frameVisited")).isEqualTo(20);
        SweepClosed told = events.await(SweepClosed.class, sweep);
        assertThat(told.visits()).isEqualTo(12);
        assertThat(told.frameSites()).isEqualTo(20);
        assertThat(told.activeSites()).isEqualTo(23);
        Answer visits =
                api.as(town.gs()).get("/api/v1/sweeps/" + sweep + "/visits").expect(200);
        assertThat(visits.json().at("/items").size()).isEqualTo(12);
        assertThat(visits.text("/items/0/visitors/0")).isEqualTo("网格员甲");
        assertThat(visits.text("/items/0/date")).isEqualTo("2023-02-10");
        clock.set("2023-03-31T10:00");
        Answer figures = api.as(town.sa())
                .get("/api/v1/figures/registry?asOf=2023-03-31&area=" + town.street + "&keys=sweepVisits,frameCoverage")
                .expect(200);
        assertThat(figures.number("/items/0/value")).isEqualTo(12);
        assertThat(figures.number("/items/1/numerator")).isEqualTo(20);
        assertThat(figures.number("/items/1/denominator")).isEqualTo(20);
    }

    /** R75: a quarterly sweep plans the next; the diff shows one new, one closed, one moved. */
    @Test
    void aRepeatedSweepShowsWhatChanged() {
        String stays = town.site(enterprise, "不动站");
        String closes = town.site(enterprise, "要关站");
        String moves = town.site(enterprise, "要搬站");
        String first = started("P3M");
        visit(first, town.gs(), List.of(stop(stays, "FOUND", 10), stop(closes, "FOUND", 4), stop(moves, "FOUND", 6)))
                .expect(201);
        command(first, "close").expect(200);
        Answer list = api.as(town.sa()).get("/api/v1/sweeps").expect(200);
        assertThat(list.text("/items/1/follows")).isEqualTo(first);
        assertThat(list.text("/items/1/from")).isEqualTo("2023-05-01");
        assertThat(list.text("/items/1/status")).isEqualTo("PLANNED");
        String second = list.text("/items/1/id");

        clock.set("2023-05-10T10:00");
        command(second, "start").expect(200);
        Map<String, Object> moved = stop(moves, "MOVED", 6);
        moved.put("communityCode", town.community);
        moved.put("address", "新址 8 号");
        visit(second, town.gs(), List.of(stop(stays, "REFUSED", 12), stop(closes, "CLOSED", 0), moved, fresh("新开站")))
                .expect(201);
        command(second, "close").expect(200);
        Answer diff = api.as(town.cs())
                .get("/api/v1/sweeps/" + first + "/diff/" + second)
                .expect(200);
        assertThat(diff.json().at("/opened").size()).isEqualTo(1);
        assertThat(diff.text("/closed/0/siteId")).isEqualTo(closes);
        assertThat(diff.text("/moved/0/siteId")).isEqualTo(moves);
        assertThat(diff.json().at("/moved").size()).isEqualTo(1);
        assertThat(diff.number("/workers")).isEqualTo(12 + 6 + 3 - 20);
        assertThat(api.as(town.sa()).get("/api/v1/sites/" + closes).text("/status"))
                .isEqualTo("CLOSED");
        assertThat(api.as(town.sa()).get("/api/v1/sites/" + moves).text("/address"))
                .isEqualTo("新址 8 号");
        String opened = diff.text("/opened/0/siteId");
        assertThat(events.await(SiteOpened.class, opened).name()).isEqualTo("新开站");
    }

    /** The frame and the snapshot are frozen; what nobody came to is said; a second stop replaces the first. */
    @Test
    void theFrameIsFrozenAndUnvisitedSitesAreListed() {
        String seen = town.site(enterprise, "去过站");
        String unseen = town.site(enterprise, "没去站");
        String sweep = started(null);
        visit(sweep, town.gs(), List.of(stop(seen, "REFUSED", 0))).expect(201);
        visit(sweep, town.gs(), List.of(stop(seen, "FOUND", 7))).expect(201);
        api.as(town.sa())
                .post("/api/v1/sites/" + unseen + "/closure", Map.of("on", "2023-02-10"))
                .expect(200);
        command(sweep, "close").expect(200);
        Answer snapshot =
                api.as(town.cs()).get("/api/v1/sweeps/" + sweep + "/snapshot").expect(200);
        assertThat(snapshot.text("/sites/0/result")).isEqualTo("FOUND");
        assertThat(snapshot.number("/sites/0/workersSeen")).isEqualTo(7);
        assertThat(snapshot.text("/sites/1/result")).isEqualTo("UNVISITED");
        assertThat(api.as(town.gs())
                        .get("/api/v1/sweeps/" + sweep + "/visits")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        // Abuse: a visit to a closed sweep
        visit(sweep, town.gs(), List.of(stop(seen, "FOUND", 1))).expectProblem(409, "invalid-transition");
        command(sweep, "close").expectProblem(409, "invalid-transition");
        command(sweep, "cancellation").expectProblem(409, "invalid-transition");
    }

    @Test
    void whatCannotBeVisited() {
        String site = town.site(enterprise, "甲站");
        String sweep = started(null);
        visit(sweep, town.gs(), List.of(stop("sit_0000000000000", "FOUND", 1))).expectProblem(422, "stop-invalid");
        visit(sweep, town.gs(), List.of(stop(site, "NEW", 1))).expectProblem(422, "stop-invalid");
        visit(sweep, town.gs(), List.of(stop(site, "MOVED", 1))).expectProblem(422, "stop-invalid");
        visit(sweep, town.csOfOther(), List.of(stop(site, "FOUND", 1))).expectProblem(422, "stop-invalid");
        visit(sweep, town.gs(), List.of()).expect(400);
        visit(sweep, town.gs(), List.of(stop(site, "FOUND", 5001))).expect(400);
        visit(sweep, town.sa(), List.of(stop(site, "FOUND", 1))).expect(403);
        visit(sweep, new Town(api).gs(), List.of(stop(site, "FOUND", 1))).expect(404);
        api.as(town.sa()).post("/api/v1/sweeps", plan("P13M")).expectProblem(422, "repeat-invalid");
        api.as(town.gs()).post("/api/v1/sweeps", plan(null)).expect(403);
        String planned = api.as(town.sa()).post("/api/v1/sweeps", plan(null)).text("/id");
        visit(planned, town.gs(), List.of(stop(site, "FOUND", 1))).expectProblem(409, "invalid-transition");
        command(planned, "cancellation").expect(200);
        api.as(town.sa()).get("/api/v1/sweeps/" + planned + "/diff/" + sweep).expectProblem(409, "invalid-transition");
    }

    /** R65: who sees no need is visited again. */
    @Test
    void anUnwillingStopIsFollowedUp() {
        String site = town.site(enterprise, "甲站");
        String sweep = started(null);
        Map<String, Object> stop = stop(site, "FOUND", 3);
        stop.put("attitude", "UNWILLING");
        stop.put("followUpOn", "2023-04-15");
        visit(sweep, town.gs(), List.of(stop)).expect(201);
        Answer due =
                api.as(town.cs()).get("/api/v1/follow-ups?dueBefore=2023-05-01").expect(200);
        assertThat(due.text("/items/0/siteId")).isEqualTo(site);
        assertThat(due.text("/items/0/attitude")).isEqualTo("UNWILLING");
        assertThat(due.text("/items/0/followUpOn")).isEqualTo("2023-04-15");
        assertThat(api.as(town.cs())
                        .get("/api/v1/follow-ups?dueBefore=2023-04-15")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(api.as(town.csOfOther())
                        .get("/api/v1/follow-ups")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** R23: members found, here and elsewhere; only counts leave. */
    @Test
    void membersFoundAreCountedAndSealed() {
        String site = town.site(enterprise, "甲站");
        String sweep = started(null);
        String party = TestTokens.staff(Role.PARTY_AFFAIRS, town.street);
        String last = "";
        for (int i = 0; i < 17; i++) {
            last = town.employed(enterprise, "2022-01-01");
            finding(party, sweep, last, site, i < 9 ? "HERE" : "ELSEWHERE").expect(204);
        }
        finding(party, sweep, last, site, "ELSEWHERE").expect(204);
        String worker = last;
        mongo.getCollection("sweep_findings")
                .find(new Document("sweepId", sweep))
                .forEach(document -> assertThat(document.toJson()).doesNotContain(worker));
        finding(town.cs(), sweep, last, site, "HERE").expect(403);
        String account = Ids.next("acc");
        String instructor = PartyTown.instructorToken(account);
        String id = office.instructor(account);
        finding(instructor, sweep, last, site, "HERE").expect(404);
        office.assign(id, enterprise).expect(201);
        finding(instructor, sweep, last, site, "ELSEWHERE").expect(204);
        command(sweep, "close").expect(200);
        finding(party, sweep, last, site, "HERE").expectProblem(409, "invalid-transition");
        clock.set("2023-03-31T10:00");
        Answer figure = api.as(party)
                .get("/api/v1/figures/registry?asOf=2023-03-31&area=" + town.street
                        + "&keys=membersFound&groupBy=membershipAt")
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(17);
        assertThat(figure.body()).contains("[\"HERE\",9]").contains("[\"ELSEWHERE\",8]");
    }

    private String started(String repeatEvery) {
        String id = api.as(town.sa())
                .post("/api/v1/sweeps", plan(repeatEvery))
                .expect(201)
                .text("/id");
        command(id, "start").expect(200);
        return id;
    }

    private Map<String, Object> plan(String repeatEvery) {
        Map<String, Object> plan = new HashMap<>(Map.of("area", town.street, "from", "2023-02-01", "to", "2023-03-31"));
        if (repeatEvery != null) {
            plan.put("repeatEvery", repeatEvery);
        }
        return plan;
    }

    private Answer command(String sweep, String command) {
        return api.as(town.sa()).post("/api/v1/sweeps/" + sweep + '/' + command);
    }

    private Answer visit(String sweep, String token, List<Map<String, Object>> stops) {
        return api.as(token)
                .post(
                        "/api/v1/sweeps/" + sweep + "/visits",
                        Map.of(
                                "date",
                                clock.instant().toString().substring(0, 10),
                                "visitors",
                                List.of("网格员甲"),
                                "stops",
                                stops));
    }

    private Answer finding(String token, String sweep, String worker, String site, String at) {
        return api.as(token)
                .post(
                        "/api/v1/sweeps/" + sweep + "/findings",
                        Map.of(
                                "workerId", worker,
                                "siteId", site,
                                "membershipAt", at,
                                "paperConsentVersion", "1"));
    }

    private static Map<String, Object> stop(String site, String result, int workers) {
        return new HashMap<>(Map.of("siteId", site, "result", result, "workersSeen", workers));
    }

    private Map<String, Object> fresh(String name) {
        return new HashMap<>(Map.of(
                "enterpriseId",
                enterprise,
                "result",
                "NEW",
                "kind",
                "OUTLET",
                "name",
                name,
                "communityCode",
                town.community,
                "workersSeen",
                3));
    }
}
