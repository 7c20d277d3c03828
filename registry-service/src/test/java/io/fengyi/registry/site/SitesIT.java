package io.fengyi.registry.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class SitesIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    private Town town;
    private String enterprise;

    @BeforeEach
    void anEnterprise() {
        clock.set("2023-03-31T10:00");
        town = new Town(api);
        enterprise = town.enterprise("甲");
    }

    @Test
    void openingTellsTheRhythmOfTheDay() {
        Answer site = post(Map.of(
                        "morningMeeting", "08:30",
                        "peakHours",
                                List.of(Map.of("from", "17:00", "to", "19:00"), Map.of("from", "11:00", "to", "13:00")),
                        "place", Map.of("longitude", 120.312, "latitude", 31.491, "crs", "GCJ02")))
                .expect(201);
        assertThat(site.text("/morningMeeting")).startsWith("08:30");
        assertThat(site.text("/peakHours/0/from")).startsWith("11:00");
        assertThat(site.text("/place/crs")).isEqualTo("GCJ02");
        assertThat(site.json().at("/place/longitude").asDouble()).isEqualTo(120.312);
        SiteOpened told = events.await(SiteOpened.class, site.text("/id"));
        assertThat(told.kind()).isEqualTo("OUTLET");
        assertThat(told.morningMeeting()).isEqualTo(LocalTime.of(8, 30));
        assertThat(told.peakHours()).hasSize(2);
        assertThat(told.place().longitude()).isBetween(120.300, 120.311);
        post(Map.of()).expectProblem(409, "site-already-registered");
    }

    @Test
    void fieldsFollowTheRules() {
        post(Map.of("name", "站")).expect(400);
        post(Map.of("kind", "KIOSK")).expect(400);
        post(Map.of("enterpriseId", "ent_0000000000000")).expectProblem(422, "enterprise-unknown");
        post(Map.of("peakHours", List.of(Map.of("from", "13:00", "to", "11:00"))))
                .expectProblem(422, "peak-hours-invalid");
        post(Map.of("place", Map.of("longitude", 181, "latitude", 31, "crs", "WGS84")))
                .expect(400);
        api.as(town.gs()).post("/api/v1/sites", body(Map.of())).expect(403);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, town.street))
                .get("/api/v1/sites")
                .expect(403);
        assertThat(names(town.sa(), "")).isEmpty();
    }

    @Test
    void namesAndPeakHoursHaveTheirLimits() {
        List<Map<String, Object>> four = List.of(peak("06:00"), peak("11:00"), peak("17:00"), peak("21:00"));
        List<Map<String, Object>> five = new ArrayList<>(four);
        five.add(peak("14:00"));
        post(Map.of("name", "五段站", "peakHours", five)).expectProblem(422, "peak-hours-invalid");
        Answer site = post(Map.of("name", "四".repeat(60), "peakHours", four)).expect(201);
        assertThat(site.json().at("/peakHours").size()).isEqualTo(4);
        assertThat(site.json().at("/place").isNull()).isTrue();
        post(Map.of("name", "长".repeat(61))).expect(400);
        post(Map.of("name", "两站", "kind", "BRANCH")).expect(201);
        post(Map.of("name", "三站", "kind", "DEPOT")).expect(201);
    }

    private static Map<String, Object> peak(String from) {
        return Map.of("from", from, "to", from.replace(":00", ":59"));
    }

    @Test
    void changesAndClosingAreDatedAndTold() {
        Answer site = post(Map.of("validFrom", "2023-01-01")).expect(201);
        String path = "/api/v1/sites/" + site.text("/id");
        Answer changed = api.as(town.cs())
                .ifMatch(site.etag())
                .patch(path, Map.of("name", "甲新站", "validFrom", "2023-03-01"))
                .expect(200);
        assertThat(events.await(SiteChanged.class, site.text("/id")).name()).isEqualTo("甲新站");
        assertThat(names(town.sa(), "?asOf=2023-02-01")).containsExactly("甲站");

        api.as(town.cs()).post(path + "/closure", Map.of("on", "2023-04-01")).expectProblem(422, "closing-day-invalid");
        api.as(town.csOfOther())
                .post(path + "/closure", Map.of("on", "2023-03-31"))
                .expect(404);
        Answer closed = api.as(town.cs())
                .key("site-closing-1")
                .post(path + "/closure", Map.of("on", "2023-03-31"))
                .expect(200);
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(events.await(SiteClosed.class, site.text("/id")).enterpriseId())
                .isEqualTo(enterprise);
        api.as(town.cs()).post(path + "/closure", Map.of("on", "2023-03-31")).expectProblem(409, "invalid-transition");
        api.as(town.cs())
                .ifMatch(closed.etag())
                .patch(path, Map.of("name", "甲旧站"))
                .expectProblem(409, "invalid-transition");
        assertThat(names(town.sa(), "?status=ACTIVE")).isEmpty();
        assertThat(names(town.sa(), "?status=ACTIVE&asOf=2023-03-30")).containsExactly("甲新站");
        assertThat(changed.text("/status")).isEqualTo("ACTIVE");
        post(Map.of("name", "甲新站")).expect(201);
    }

    @Test
    void whoSeesWhichSite() {
        String id = post(Map.of()).expect(201).text("/id");
        String other = town.enterprise("乙");
        post(Map.of("enterpriseId", other, "name", "乙站", "communityCode", town.other))
                .expect(201);
        assertThat(names(town.gs(), "")).containsExactly("甲站");
        assertThat(names(town.csOfOther(), "")).containsExactly("乙站");
        assertThat(names(TestTokens.forEnterprises(Role.INSTRUCTOR, other), "")).containsExactly("乙站");
        String manager = TestTokens.of(Map.of(
                "sub", "acc_m", "client_id", "staff-pages", "roles", List.of("SITE_MANAGER"), "siteIds", List.of(id)));
        assertThat(names(manager, "")).containsExactly("甲站");
        api.as(town.csOfOther()).get("/api/v1/sites/" + id).expect(404);
        assertThat(names(town.sa(), "?enterpriseId=" + other)).containsExactly("乙站");
    }

    private Answer post(Map<String, ?> more) {
        return api.as(town.sa()).post("/api/v1/sites", body(more));
    }

    private Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("enterpriseId", enterprise, "kind", "OUTLET", "name", "甲站", "communityCode", town.community));
        body.putAll(more);
        return body;
    }

    private List<String> names(String token, String query) {
        return api.as(token)
                .get("/api/v1/sites" + query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }
}
