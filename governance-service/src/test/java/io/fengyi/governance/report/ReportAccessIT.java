package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what of a report. */
class ReportAccessIT extends GovernanceScenario {

    @Autowired
    MeterRegistry meters;

    @Test
    void beforeAcceptanceOnlyReporterAndOfficeSeeIt() {
        String rider = aRider();
        String id = submitted(rider);
        api.get("/api/v1/reports/" + id).expect(404);
        as(rider(aRider())).get("/api/v1/reports/" + id).expect(404);
        as(TestTokens.staff(Role.PARTY_AFFAIRS, "320299001"))
                .get("/api/v1/reports/" + id)
                .expect(404);
        assertThat(as(rider(rider)).get("/api/v1/reports/" + id).expect(200).text("/seenAs"))
                .isEqualTo("REPORTER");
        assertThat(as(street()).get("/api/v1/reports/" + id).expect(200).text("/seenAs"))
                .isEqualTo("STAFF");
    }

    @Test
    void thePublicViewHoldsNoTextAndNoPerson() {
        String rider = aRider();
        String id = accepted(rider);
        Answer view = api.get("/api/v1/reports/" + id).expect(200);
        assertThat(view.text("/categoryName")).isEqualTo("占用盲道");
        assertThat(view.json().has("text")).isFalse();
        assertThat(view.json().has("history")).isFalse();
        assertThat(view.body()).doesNotContain(rider).doesNotContain(rider.substring(13));
    }

    @Test
    void aUnitSeesWhatIsDispatchedToItAndNothingElse() {
        String rider = aRider();
        String id = accepted(rider);
        as(unit()).get("/api/v1/reports/" + id).expect(404);
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        Answer file = as(unit()).get("/api/v1/reports/" + id).expect(200);
        assertThat(file.text("/seenAs")).isEqualTo("UNIT");
        assertThat(file.json().has("reporterHandle")).isFalse();
        assertThat(file.body()).doesNotContain(rider).doesNotContain(rider.substring(13));
        String other = TestTokens.unit("unt_water", COMMUNITY);
        as(other).get("/api/v1/reports/" + id).expect(404);
        command(other, id, "start").expect(404);
        command(unit(), id, "return", Map.of("reason", "不归本所")).expect(200);
        as(unit()).get("/api/v1/reports/" + id).expect(404);
        assertThat(ids(as(unit()).get("/api/v1/reports").expect(200))).doesNotContain(id);
    }

    @Test
    void unitOfAnotherCommunityOpensTheReport() {
        String id = accepted(aRider());
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        as(TestTokens.unit("unt_water", OTHER_COMMUNITY))
                .get("/api/v1/reports/" + id)
                .expect(404);
        as(TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY))
                .get("/api/v1/reports/" + id)
                .expect(404);
        command(
                        TestTokens.staff(Role.COMMUNITY_STAFF, OTHER_COMMUNITY),
                        id,
                        "hold",
                        Map.of("reason", "等等", "until", "2023-03-20"))
                .expect(404);
    }

    @Test
    void theOfficeSeesTheHandleTheListDoesNot() {
        String rider = aRider();
        events.publish(new WorkerRegistered(rider, "FOOD_DELIVERY", COMMUNITY, null, "ACTIVE"), rider);
        String id = accepted(rider);
        String handle = "骑手·" + rider.substring(13);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(as(grid()).get("/api/v1/reports/" + id).text("/reporterHandle"))
                                .isEqualTo(handle));
        Answer list = as(grid()).get("/api/v1/reports?limit=100").expect(200);
        assertThat(ids(list)).contains(id);
        assertThat(list.body()).doesNotContain(rider).doesNotContain(handle).doesNotContain("reporter");
    }

    @Test
    void listsAreCutToTheScopeAndFiltered() {
        String here = accepted(aRider());
        Map<String, Object> there = aReport();
        there.put("place", Map.of("longitude", 120.322, "latitude", 31.492, "crs", "WGS84"));
        there.put("categoryCode", "CMGT-02-01");
        String other = submit(aRider(), there).expect(201).text("/id");

        assertThat(ids(as(grid()).get("/api/v1/reports?limit=100")))
                .contains(here)
                .doesNotContain(other);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100"))).contains(here, other);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&category=CMGT-02")))
                .contains(other)
                .doesNotContain(here);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&state=ACCEPTED")))
                .contains(here)
                .doesNotContain(other);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&grid=" + GRID)))
                .contains(here)
                .doesNotContain(other);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&bbox=120.319,31.48,120.33,31.50")))
                .contains(other)
                .doesNotContain(here);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&from=2023-03-06&to=2023-03-06")))
                .contains(here);
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&to=2023-03-05")))
                .doesNotContain(here);
        assertThat(ids(api.get("/api/v1/reports?limit=100"))).contains(here).doesNotContain(other);
        api.get("/api/v1/reports?overdue=true").expect(403);
        api.get("/api/v1/reports?bbox=1,2,3").expect(400);

        clock.set("2023-03-06T16:00");
        assertThat(ids(as(street()).get("/api/v1/reports?limit=100&overdue=true")))
                .contains(here, other);
        assertThat(meters.get("fengyi.cases.overdue")
                        .tag("kind", "report")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void pagesByCursorStayStable() {
        String rider = aRider();
        for (int i = 0; i < 5; i++) {
            clock.set("2023-03-06T10:0" + i);
            submitted(rider);
        }
        Answer first = as(rider(rider)).get("/api/v1/me/reports?limit=2").expect(200);
        Answer second = as(rider(rider))
                .get("/api/v1/me/reports?limit=2&cursor=" + first.text("/next"))
                .expect(200);
        Answer third = as(rider(rider))
                .get("/api/v1/me/reports?limit=2&cursor=" + second.text("/next"))
                .expect(200);
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(third)).hasSize(1);
        assertThat(third.text("/next")).isEmpty();
    }

    @Test
    void suggestionsAreOpenPublicNearAndOfTheCategory() {
        double longitude = 120.3147;
        double latitude = 31.4935;
        Map<String, Object> report = aReport();
        report.put("place", Map.of("longitude", longitude, "latitude", latitude, "crs", "WGS84"));
        String id = submit(aRider(), report).expect(201).text("/id");
        command(grid(), id, "acceptance").expect(200);
        String near =
                "/api/v1/report-suggestions?categoryCode=CMGT-01-03&crs=WGS84&longitude=" + longitude + "&latitude=";
        Answer found = api.get(near + (latitude + 0.0002)).expect(200);
        assertThat(suggested(found)).contains(id);
        assertThat(suggested(api.get(near + (latitude + 0.001))))
                .as("111 m are beyond the 50 m")
                .doesNotContain(id);
        assertThat(suggested(api.get(near.replace("01-03", "01-02") + latitude)))
                .doesNotContain(id);
        api.get(near.replace("CMGT-01-03", "NO-01-01") + latitude).expectProblem(422, "category-unknown");
    }

    @Test
    void theMapHoldsPublicReportsAndAnswers304() {
        String id = accepted(aRider());
        Answer map = api.get("/api/v1/reports.geojson?grid=" + GRID).expect(200);
        assertThat(map.header("Content-Type")).startsWith("application/geo+json");
        assertThat(map.body()).contains(id).contains("FeatureCollection");
        api.with("If-None-Match", map.etag())
                .get("/api/v1/reports.geojson?grid=" + GRID)
                .expect(304);
    }

    @Test
    void anotherServiceGetsAnExcerptWithoutAnyPerson() {
        String rider = aRider();
        String id = verified(rider);
        Answer excerpt = as(TestTokens.service("points-service"))
                .get("/internal/report-excerpts/" + id)
                .expect(200);
        assertThat(excerpt.text("/title")).isEqualTo("占用盲道");
        assertThat(excerpt.text("/state")).isEqualTo("VERIFIED");
        assertThat(excerpt.text("/placeText")).isNotEmpty();
        assertThat(excerpt.text("/verifiedAt")).isEqualTo("2023-03-06T02:00:00Z");
        assertThat(excerpt.body()).doesNotContain(rider);
        as(street()).get("/internal/report-excerpts/" + id).expect(403);
        as(TestTokens.service("points-service"))
                .get("/internal/report-excerpts/rpt_unknown")
                .expect(404);
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static List<String> suggested(Answer list) {
        return list.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/report/id").asString())
                .toList();
    }
}
