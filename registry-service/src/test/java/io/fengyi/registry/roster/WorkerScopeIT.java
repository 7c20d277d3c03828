package io.fengyi.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class WorkerScopeIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
    }

    @Test
    void aCommunitySeesItsOwnPeopleOnly() {
        String mine = town.worker(Map.of("alias", "这边的")).text("/id");
        String theirs =
                town.worker(Map.of("alias", "那边的", "communityCode", town.other)).text("/id");
        assertThat(ids(town.cs(), "/api/v1/workers")).containsExactly(mine);
        assertThat(ids(town.csOfOther(), "/api/v1/workers")).containsExactly(theirs);
        assertThat(ids(town.sa(), "/api/v1/workers")).containsExactly(mine, theirs);
        api.as(town.cs()).get("/api/v1/workers/" + theirs).expect(404);
        api.as(town.cs()).get("/api/v1/workers/" + theirs + "/history").expect(404);
        api.as(town.cs())
                .ifMatch("\"0\"")
                .patch("/api/v1/workers/" + theirs, Map.of("alias", "偷改"))
                .expect(404);
        assertThat(ids(town.cs(), "/api/v1/workers?ids=" + theirs + "," + mine)).containsExactly(mine);
        assertThat(ids(town.cs(), "/api/v1/workers?area=" + town.other)).isEmpty();
        api.as(town.cs())
                .post("/api/v1/workers", Map.of("workerType", "COURIER", "communityCode", town.other))
                .expect(404);
    }

    @Test
    void managersAndInstructorsSeeWhoWorksThereNow() {
        String enterprise = town.enterprise("甲");
        String other = town.enterprise("乙");
        String site = town.site(enterprise, "甲站");
        String atSite = town.worker(Map.of(
                        "alias",
                        "站里的",
                        "employments",
                        List.of(Map.of(
                                "enterpriseId",
                                enterprise,
                                "siteId",
                                site,
                                "engagement",
                                "FULL_TIME",
                                "from",
                                "2022-01-01"))))
                .text("/id");
        String elsewhere = town.employed(enterprise, "2022-01-01");
        String ofOther = town.employed(other, "2022-01-01");
        String manager = TestTokens.of(Map.of(
                "sub",
                "acc_site-manager",
                "client_id",
                "staff-pages",
                "roles",
                List.of("SITE_MANAGER"),
                "siteIds",
                List.of(site)));
        String instructor = TestTokens.forEnterprises(Role.INSTRUCTOR, enterprise);
        String firm = TestTokens.forEnterprises(Role.SITE_MANAGER, enterprise);
        assertThat(ids(manager, "/api/v1/workers")).containsExactly(atSite);
        assertThat(ids(instructor, "/api/v1/workers")).containsExactly(atSite, elsewhere);
        assertThat(ids(firm, "/api/v1/workers")).containsExactly(atSite, elsewhere);
        api.as(manager).get("/api/v1/workers/" + elsewhere).expect(404);
        api.as(instructor).get("/api/v1/workers/" + ofOther).expect(404);

        api.as(manager)
                .post(
                        "/api/v1/workers",
                        Map.of("workerType", "COURIER", "employments", List.of(Town.employment(other, "2023-01-01"))))
                .expect(404);
        Answer entered = api.as(manager)
                .post(
                        "/api/v1/workers",
                        Map.of(
                                "workerType",
                                "COURIER",
                                "employments",
                                List.of(Map.of(
                                        "enterpriseId",
                                        enterprise,
                                        "siteId",
                                        site,
                                        "engagement",
                                        "CROWD",
                                        "from",
                                        "2023-01-01"))))
                .expect(201);
        assertThat(entered.text("/communityCode")).isEqualTo(town.community);
        assertThat(entered.text("/since")).isEqualTo("2023-01-01");
    }

    @Test
    void aUnitSeesNobodyAndViewersPartnersAndServicesAreRefused() {
        town.worker(Map.of("alias", "风里来"));
        assertThat(ids(TestTokens.unit("CITY", town.community), "/api/v1/workers"))
                .isEmpty();
        for (Role role : List.of(Role.DISTRICT_VIEWER, Role.AUDITOR, Role.PARTY_AFFAIRS)) {
            api.as(TestTokens.staff(role, town.district)).get("/api/v1/workers").expect(403);
        }
        api.as(TestTokens.partner("ptn_1", "figures:read", town.street))
                .get("/api/v1/workers")
                .expect(403);
        api.as(TestTokens.worker("wkr_1")).get("/api/v1/workers").expect(403);
        api.get("/api/v1/workers").expect(401);
    }

    @Test
    void laterEditsDoNotMoveAnEarlierFigure() {
        String enterprise = town.enterprise("甲");
        clock.set("2023-03-20T10:00");
        String stays = town.employed(enterprise, "2022-01-01");
        String leaves = town.employed(enterprise, "2022-01-01");
        String moves = town.employed(enterprise, "2022-01-01");
        String idle = town.worker(Map.of("alias", "没有工作")).text("/id");
        String asOf = "/api/v1/workers?asOf=2023-03-31&area=" + town.community;
        clock.set("2023-03-31T20:00");
        assertThat(ids(town.sa(), asOf)).containsExactly(stays, leaves, moves);

        clock.set("2023-04-15T10:00");
        Api him = api.as(Town.own(leaves));
        him.ifMatch(him.get("/api/v1/me/profile").etag())
                .patch("/api/v1/me/profile", Map.of("status", "LEFT"))
                .expect(200);
        String path = "/api/v1/workers/" + moves;
        api.as(town.sa())
                .ifMatch(api.as(town.sa()).get(path).etag())
                .patch(path, Map.of("communityCode", town.other, "workerType", "COURIER"))
                .expect(200);
        town.employed(enterprise, "2023-04-10");
        assertThat(ids(town.sa(), asOf)).containsExactly(stays, leaves, moves);
        assertThat(ids(town.sa(), asOf + "&workerType=FOOD_DELIVERY")).hasSize(3);
        assertThat(ids(town.sa(), asOf.replace("03-31", "04-15")))
                .contains(stays)
                .doesNotContain(leaves, moves);
        assertThat(ids(town.sa(), "/api/v1/workers?status=LEFT")).containsExactly(leaves);
        assertThat(ids(town.sa(), "/api/v1/workers?ids=" + idle)).containsExactly(idle);
    }

    @Test
    void listsArePagedWithFiltersInTheCursor() {
        String enterprise = town.enterprise("甲");
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> town.employed(enterprise, "2022-01-01"))
                .toList();
        town.worker(Map.of("alias", "别家的"));
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/workers?limit=3&enterpriseId=" + enterprise;
        int pages = 0;
        while (next != null) {
            Answer page = api.as(town.sa()).get(next).expect(200);
            page.json()
                    .at("/items")
                    .valueStream()
                    .forEach(item -> seen.add(item.at("/id").asString()));
            next = page.json().at("/next").isNull() ? null : "/api/v1/workers?limit=3&cursor=" + page.text("/next");
            pages++;
        }
        assertThat(seen).isEqualTo(all);
        assertThat(pages).isEqualTo(3);
        api.as(town.sa()).get("/api/v1/workers?limit=101").expect(400);
        String many = IntStream.range(0, 101).mapToObj(i -> "wkr_" + i).collect(Collectors.joining(","));
        api.as(town.sa()).get("/api/v1/workers?ids=" + many).expect(400);
    }

    private List<String> ids(String token, String path) {
        return api.as(token)
                .get(path)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
