package io.fengyi.welfare.care.activity;

import static io.fengyi.welfare.Visits.ACTIVITIES;
import static io.fengyi.welfare.Visits.SERIES;
import static io.fengyi.welfare.Visits.departments;
import static io.fengyi.welfare.Visits.plan;
import static io.fengyi.welfare.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.contracts.welfare.CareActivityCancelled;
import io.fengyi.contracts.welfare.CareActivityHeld;
import io.fengyi.contracts.welfare.CareActivityPlanned;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.AtOnce;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.Visits;
import io.fengyi.welfare.department.Departments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CareActivitiesIT {

    private static final String START = "2023-03-20T14:00:00+08:00";
    private static final Map<String, String> REASON = Map.of("reason", "高温橙色预警");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private ActivitySweep sweep;

    @Autowired
    private Departments departments;

    private String seriesId = "";

    @BeforeEach
    void aSeriesExists() {
        clock.set("2023-03-15T10:00");
        seriesId = Visits.series(api, events);
    }

    private Api admin() {
        return api.as(Town.streetAdmin());
    }

    private String station(String communityCode) {
        return admin().post("/api/v1/stations", Town.station(Map.of("communityCode", communityCode)))
                .expect(201)
                .text("/id");
    }

    private static Api unit(Api api, String unit) {
        return api.as(TestTokens.unit(unit, "320299001"));
    }

    @Test
    void anActivityIsPlannedOpensIsHeldAndToldOf() {
        String theme = Visits.theme(api);
        String need = Visits.need(api);
        String id = planned(api, seriesId, START, Map.of("themeId", theme, "needIds", List.of(need)));
        String self = ACTIVITIES + "/" + id;
        Answer seen = api.get(self).expect(200);
        assertThat(seen.text("/state")).isEqualTo("PLANNED");
        assertThat(seen.text("/season")).isEqualTo("SPRING");
        assertThat(seen.text("/kind")).isEqualTo("WARM_BEE");
        assertThat(seen.text("/title")).isEqualTo("四季暖蜂慰问");
        assertThat(seen.text("/plan/needIds/0")).isEqualTo(need);
        assertThat(events.await(CareActivityPlanned.class, id))
                .isEqualTo(new CareActivityPlanned(
                        id,
                        "WARM_BEE",
                        "SPRING",
                        seen.text("/theme"),
                        Town.OLD_TOWN,
                        Instant.parse("2023-03-20T06:00:00Z")));
        admin().post(self + "/holding").expectProblem(409, "invalid-transition");

        clock.set("2023-03-20T13:45");
        assertThat(api.get(self).text("/state")).isEqualTo("OPEN");
        Answer refused = admin().post(self + "/cancellation", REASON).expectProblem(409, "invalid-transition");
        assertThat(refused.text("/allowed/0")).isEqualTo("holding");
        assertThat(admin().post(self + "/holding").expect(200).text("/state")).isEqualTo("HELD");
        assertThat(events.await(CareActivityHeld.class, id))
                .isEqualTo(new CareActivityHeld(
                        id,
                        "WARM_BEE",
                        "SPRING",
                        seen.text("/theme"),
                        Town.OLD_TOWN,
                        0,
                        LocalDate.parse("2023-03-20")));
    }

    @Test
    void theSystemOpensAndHoldsByTheClock() {
        String id = planned(api, seriesId, START, Map.of());
        clock.set("2023-03-20T13:44");
        sweep.openAndHold();
        assertThat(api.get(ACTIVITIES + "/" + id).text("/state")).isEqualTo("PLANNED");
        clock.set("2023-03-20T14:00");
        sweep.openAndHold();
        assertThat(api.get(ACTIVITIES + "?state=OPEN&limit=100").body()).contains(id);
        clock.set("2023-03-20T16:00");
        sweep.openAndHold();
        sweep.openAndHold();
        assertThat(api.get(ACTIVITIES + "/" + id).text("/state")).isEqualTo("HELD");
        events.await(CareActivityHeld.class, id);
        assertThat(events.all("welfare.care-activity.v1", id)).hasSize(2);
    }

    @Test
    void aPlanIsChangedOrCancelledBeforeItOpens() {
        String id = planned(api, seriesId, START, Map.of());
        String self = ACTIVITIES + "/" + id;
        String etag = api.get(self).etag();
        Answer moved = admin().ifMatch(etag)
                .patch(self, Map.of("startsAt", "2023-06-01T14:00:00+08:00", "capacity", 40))
                .expect(200);
        assertThat(moved.text("/season")).isEqualTo("SUMMER");
        admin().ifMatch(etag).patch(self, Map.of("capacity", 41)).expectProblem(412, "stale-version");
        admin().patch(self, Map.of("capacity", 41)).expectProblem(428, "precondition-missing");
        Map<String, Object> noChannel = new HashMap<>();
        noChannel.put("channel", null);
        admin().ifMatch(moved.etag()).patch(self, noChannel).expect(400);

        Answer cancelled = admin().post(self + "/cancellation", REASON).expect(200);
        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/cancelledBecause")).isEqualTo("高温橙色预警");
        events.await(CareActivityCancelled.class, id);
        admin().ifMatch(cancelled.etag()).patch(self, Map.of("capacity", 42)).expectProblem(409, "invalid-transition");
    }

    /** R90: with departments; SIGNED_OFF only after each of them. */
    @Test
    void r90AnActivityOfFourDepartmentsIsSignedOffAfterTheLastOfThem() {
        String[] units = {"HUMAN_RESOURCES", "TRAFFIC_POLICE", "MARKET_SUPERVISION", "CITY_MANAGEMENT"};
        Visits.tellOfDepartments(events, departments, units);
        String id = planned(api, seriesId, START, Map.of("departments", departments(units)));
        String signOffs = ACTIVITIES + "/" + id + "/sign-offs";
        Map<String, String> note = Map.of("note", "现场解答 23 人，转办 2 件。");
        unit(api, units[0]).post(signOffs, note).expectProblem(409, "invalid-transition");
        clock.set("2023-03-20T15:00");
        admin().post(ACTIVITIES + "/" + id + "/holding").expect(200);

        unit(api, "FIRE_BRIGADE").post(signOffs, note).expectProblem(403, "department-not-involved");
        api.as(Town.communityStaff()).post(signOffs, note).expectProblem(403, "unit-required");
        for (int i = 0; i < 3; i++) {
            Answer signed = unit(api, units[i]).post(signOffs, note).expect(200);
            assertThat(signed.text("/state")).isEqualTo("HELD");
        }
        unit(api, units[0]).post(signOffs, note).expectProblem(409, "already-signed");
        List<Answer> last = AtOnce.all(10, i -> unit(api, units[3]).post(signOffs, note));
        assertThat(AtOnce.count(last, 200)).isEqualTo(1);
        assertThat(AtOnce.count(last, 409, "already-signed")).isEqualTo(9);
        Answer done = api.get(ACTIVITIES + "/" + id).expect(200);
        assertThat(done.text("/state")).isEqualTo("SIGNED_OFF");
        assertThat(done.json().get("signOffs").size()).isEqualTo(4);
    }

    /** R1: without a channel 400; other limits beside it. */
    @Test
    void whatCannotBeMeantIsRefused() {
        Visits.tellOfDepartments(events, departments, "HUMAN_RESOURCES");
        Map<String, Object> noChannel = plan(START, Map.of());
        noChannel.remove("channel");
        admin().post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", noChannel))
                .expectProblem(400, "invalid-value");
        refused(Map.of("capacity", 0), 400, "invalid-value");
        refused(Map.of("capacity", 2_001), 400, "invalid-value");
        refused(Map.of("minutes", 10), 400, "invalid-value");
        refused(Map.of("season", "WINTER"), 400, "unknown-property");
        refused(Map.of("themeId", "nth_0HZ8K3QF5S1RM"), 422, "need-theme-unknown");
        refused(Map.of("needIds", List.of("nee_0HZ8K3QF5S1RM")), 422, "need-unknown");
        refused(Map.of("communityCode", "320299001998"), 422, "community-unknown");
        refused(Map.of("communityCode", Town.ELSEWHERE), 403, "area-outside-scope");
        refused(Map.of("departments", departments("HUMAN_RESOURCES", "HUMAN_RESOURCES")), 422, "department-twice");
        refused(Map.of("title", "请打 13812345678"), 422, "forbidden-personal-data");
        Map<String, Object> nowhere = plan(START, Map.of());
        nowhere.remove("address");
        admin().post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", nowhere)).expectProblem(422, "place-required");
        nowhere.put("channel", "ONLINE");
        admin().post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", nowhere)).expect(201);
        admin().post(ACTIVITIES, Map.of("seriesId", "csr_0HZ8K3QF5S1RM", "plan", plan(START, Map.of())))
                .expectProblem(422, "care-series-unknown");
    }

    /** Departments are those of the registry's dictionary {@code unit}, on the day of the activity. */
    @Test
    void onlyDepartmentsThatTheRegistryKnowsTakePart() {
        Visits.tellOfDepartments(events, departments, "HUMAN_RESOURCES");
        LocalDate gone = LocalDate.parse("2023-04-01");
        events.publish(
                new DictionaryItemChanged("unit", "MERGED_OFFICE", "已合并部门", LocalDate.parse("2020-01-01"), gone),
                "MERGED_OFFICE");
        await().untilAsserted(() -> departments.require("", "MERGED_OFFICE", gone.minusDays(1)));

        Answer unknown = admin().post(
                        ACTIVITIES,
                        Map.of(
                                "seriesId",
                                seriesId,
                                "plan",
                                plan(START, Map.of("departments", departments("HUMAN_RESOURCES", "NO_SUCH_OFFICE")))))
                .expectProblem(422, "department-unknown");
        assertThat(unknown.text("/detail")).contains("NO_SUCH_OFFICE");
        Map<String, Object> merged = Map.of("departments", departments("MERGED_OFFICE"));
        String id = planned(api, seriesId, START, merged);
        Answer seen = api.get(ACTIVITIES + "/" + id).expect(200);
        admin().ifMatch(seen.etag())
                .patch(ACTIVITIES + "/" + id, Map.of("startsAt", "2023-04-02T14:00:00+08:00"))
                .expectProblem(422, "department-unknown");
        admin().post(SERIES, Visits.series("FREQ=YEARLY", plan("2023-05-02T14:00:00+08:00", merged)))
                .expectProblem(422, "department-unknown");
    }

    /** A station that does not exist, is closed, or lies elsewhere is no place for an activity. */
    @Test
    void anActivityTakesPlaceAtAStationThatIsThere() {
        refused(Map.of("stationId", "stn_0000000000000"), 422, "station-unknown");
        String elsewhere = station(Town.PARK);
        refused(Map.of("stationId", elsewhere), 422, "station-elsewhere");
        String here = station(Town.OLD_TOWN);
        String id = planned(api, seriesId, START, Map.of("stationId", here));
        assertThat(api.get(ACTIVITIES + "/" + id).text("/plan/stationId")).isEqualTo(here);
        admin().post("/api/v1/stations/" + here + "/closure", Map.of("reason", "搬迁"))
                .expect(200);
        refused(Map.of("stationId", here), 422, "station-closed");
    }

    private void refused(Map<String, ?> more, int status, String code) {
        admin().post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", plan(START, more)))
                .expectProblem(status, code);
    }

    @Test
    void onlyStaffOfTheAreaAndItsKeepersPlan() {
        Map<String, Object> body = Map.of("seriesId", seriesId, "plan", plan(START, Map.of()));
        api.post(ACTIVITIES, body).expect(401);
        api.as(Town.rider()).post(ACTIVITIES, body).expect(403);
        api.as(TestTokens.staff(Role.STATION_KEEPER, Town.OLD_TOWN))
                .post(ACTIVITIES, body)
                .expect(201);
        String station = station(Town.OLD_TOWN);
        Api keeper = api.as(TestTokens.stationKeeper(station));
        keeper.post(ACTIVITIES, body).expectProblem(403, "area-outside-scope");
        Map<String, Object> there = plan(START, Map.of("stationId", station));
        String id = keeper.post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", there))
                .expect(201)
                .text("/id");
        for (String other : List.of(Town.foreignStreetAdmin(), TestTokens.stationKeeper("stn_0HZ8K3QF5S1RN"))) {
            api.as(other).post(ACTIVITIES + "/" + id + "/cancellation", REASON).expectProblem(404, "not-found");
        }
        keeper.post(ACTIVITIES + "/" + id + "/cancellation", REASON).expect(200);
        api.as(Town.communityStaff()).post(SERIES, Map.of()).expect(400);
        api.as(TestTokens.staff(Role.STATION_KEEPER, Town.OLD_TOWN))
                .post(SERIES, Map.of())
                .expect(403);
    }

    @Test
    void listsAreNarrowedAndThePagesHang() {
        String theme = Visits.theme(api);
        String summer = planned(api, seriesId, "2023-07-03T14:00:00+08:00", Map.of("themeId", theme));
        String autumn =
                planned(api, seriesId, "2023-10-03T14:00:00+08:00", Map.of("themeId", theme, "channel", "MIXED"));
        String list = ACTIVITIES + "?limit=100&seriesId=" + seriesId;
        assertThat(api.get(list + "&season=SUMMER").body()).contains(summer).doesNotContain(autumn);
        assertThat(api.get(list + "&channel=MIXED").body()).contains(autumn).doesNotContain(summer);
        assertThat(api.get(list + "&theme=" + theme).body()).contains(autumn).contains(summer);
        assertThat(api.get(list + "&theme=nth_0HZ8K3QF5S1RM").body()).doesNotContain(summer);
        assertThat(api.get(list + "&kind=WARM_SERVICE").body()).doesNotContain(summer);
        assertThat(api.get(list + "&area=320299002").body()).doesNotContain(summer);
        assertThat(api.get(list + "&from=2023-07-03&to=2023-07-03").body())
                .contains(summer)
                .doesNotContain(autumn);
        Answer first = api.get(ACTIVITIES + "?limit=1&seriesId=" + seriesId).expect(200);
        assertThat(first.text("/items/0/id")).isEqualTo(autumn);
        Answer second =
                api.get(ACTIVITIES + "?limit=1&cursor=" + first.text("/next")).expect(200);
        assertThat(second.text("/items/0/id")).isEqualTo(summer);

        String target = Visits.theme(api);
        admin().post("/api/v1/need-themes/" + theme + "/merge", Map.of("into", target))
                .expect(200);
        assertThat(api.get(list + "&theme=" + target).body()).contains(autumn).contains(summer);
    }

    @Test
    void theSameKeyPlansOnce() {
        Api keyed = admin().key("plan-" + seriesId);
        Map<String, Object> body = Map.of("seriesId", seriesId, "plan", plan(START, Map.of()));
        List<Answer> answers = Collections.nCopies(3, body).stream()
                .map(one -> keyed.post(ACTIVITIES, one).expect(201))
                .toList();
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
    }
}
