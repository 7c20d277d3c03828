package io.fengyi.welfare.facility;

import static io.fengyi.welfare.Town.communityStaff;
import static io.fengyi.welfare.Town.foreignStreetAdmin;
import static io.fengyi.welfare.Town.keeper;
import static io.fengyi.welfare.Town.rider;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.street;
import static io.fengyi.welfare.Town.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@FengyiIT
class FacilitiesIT {

    private static final String STATIONS = "/api/v1/stations";
    private static final String FACILITIES = "/api/v1/facilities";
    private static final String REPAIRS = "/api/v1/repairs";
    private static final Map<String, String> BROKEN = Map.of("result", "BROKEN", "note", "2 号口无法充电");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Facilities facilities;

    @Autowired
    private FacilityDesk desk;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() ->
                api.as(streetAdmin()).post(STATIONS, station(Map.of())).status() == 201);
    }

    @Test
    void aBrokenInspectionOpensARepairThatIsMendedAndAccepted_R92() {
        String stationId = opened(Map.of());
        Answer facility =
                api.as(keeper(stationId)).post(FACILITIES, charger(stationId)).expect(201);
        String id = facility.text("/id");
        api.as(keeper(stationId))
                .post(FACILITIES + "/" + id + "/inspections", Map.of("result", "WORN"))
                .expect(200);
        assertThat(repairs(stationId)).isEmpty();

        Answer inspected = api.as(communityStaff())
                .post(FACILITIES + "/" + id + "/inspections", BROKEN)
                .expect(200);
        assertThat(inspected.text("/inspections/0/result")).isEqualTo("BROKEN");
        JsonNode repair = repairs(stationId).get(0);
        assertThat(repair.get("state").asString()).isEqualTo("REPORTED");
        assertThat(repair.get("text").asString()).isEqualTo("2 号口无法充电");
        assertThat(repair.get("inspectionId").asString()).isEqualTo(inspected.text("/inspections/0/id"));
        String self = REPAIRS + "/" + repair.get("id").asString();

        Answer early = api.as(keeper(stationId)).post(self + "/fixing", Map.of("note", "换了"));
        early.expectProblem(409, "invalid-transition");
        assertThat(early.text("/allowed/0")).isEqualTo("assignment");
        api.as(streetAdmin()).post(self + "/assignment", Map.of("to", "物业维修班")).expect(200);
        api.as(keeper(stationId)).post(self + "/fixing", Map.of("note", "更换接口")).expect(200);
        Answer back = api.as(communityStaff())
                .post(self + "/acceptance", Map.of("accepted", false, "note", "仍不能充电"))
                .expect(200);
        assertThat(back.text("/state")).isEqualTo("ASSIGNED");
        api.as(keeper(stationId)).post(self + "/fixing", Map.of("note", "更换主板")).expect(200);
        Answer accepted = api.as(communityStaff())
                .post(self + "/acceptance", Map.of("accepted", true))
                .expect(200);
        assertThat(accepted.text("/state")).isEqualTo("ACCEPTED");
        assertThat(accepted.json().get("history").size()).isEqualTo(5);
        api.as(communityStaff())
                .post(self + "/acceptance", Map.of("accepted", true))
                .expect(409);
    }

    @Test
    void oneFacilityHasOneOpenRepairHoweverOftenItIsFoundBroken() throws Exception {
        String stationId = opened(Map.of());
        String id = api.as(streetAdmin())
                .post(FACILITIES, charger(stationId))
                .expect(201)
                .text("/id");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> inspecting = new ArrayList<>(Collections.nCopies(
                    6,
                    () -> api.as(communityStaff())
                            .post(FACILITIES + "/" + id + "/inspections", BROKEN)
                            .status()));
            for (Future<Integer> answer : pool.invokeAll(inspecting)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(repairs(stationId)).hasSize(1);
        assertThat(facilities.byId(id).orElseThrow().inspections()).hasSize(6);
    }

    @Test
    void aRepairThatACrashLeftUnopenedIsOpenedBySweep() {
        String stationId = opened(Map.of());
        String id = api.as(streetAdmin())
                .post(FACILITIES, charger(stationId))
                .expect(201)
                .text("/id");
        facilities.save(facilities
                .byId(id)
                .orElseThrow()
                .inspected(new Inspection(
                        "ins_crash" + id, InspectionResult.BROKEN, null, clock.instant(), "acc_1", null)));
        desk.openWhatIsDue();
        desk.openWhatIsDue();
        assertThat(repairs(stationId)).hasSize(1);
        assertThat(facilities.byId(id).orElseThrow().repairDue()).isNull();
    }

    @Test
    void aRiderMayReportAndIsNotRecorded() {
        String stationId = opened(Map.of());
        Answer reported = api.as(rider())
                .post(REPAIRS, Map.of("stationId", stationId, "text", "微波炉不加热"))
                .expect(201);
        assertThat(reported.text("/state")).isEqualTo("REPORTED");
        assertThat(reported.body()).doesNotContain("wkr_").doesNotContain("acc_");
        assertThat(repairs(stationId)).hasSize(1);
        api.as(rider()).get(REPAIRS).expect(403);
        api.post(REPAIRS, Map.of("stationId", stationId, "text", "坏了")).expect(401);
        api.as(rider()).post(REPAIRS, Map.of("text", "坏了")).expectProblem(400, "invalid-value");
        api.as(rider())
                .post(REPAIRS, Map.of("stationId", "stn_no", "text", "坏了"))
                .expectProblem(404, "not-found");
        api.as(rider())
                .post(REPAIRS, Map.of("facilityId", "fac_no", "text", "坏了"))
                .expectProblem(404, "not-found");
        api.as(rider())
                .post(REPAIRS, Map.of("stationId", stationId, "text", "电话 13812345678"))
                .expectProblem(422, "forbidden-personal-data");
    }

    @Test
    void keepersAndStaffSeeWhatIsTheirsOnly() {
        String stationId = opened(Map.of());
        String id = api.as(streetAdmin())
                .post(FACILITIES, charger(stationId))
                .expect(201)
                .text("/id");
        api.as(keeper("stn_other")).post(FACILITIES, charger(stationId)).expectProblem(404, "not-found");
        api.as(foreignStreetAdmin()).post(FACILITIES, charger(stationId)).expectProblem(404, "not-found");
        assertThat(api.as(keeper(stationId)).get(FACILITIES).expect(200).body()).contains(id);
        assertThat(api.as(keeper("stn_other")).get(FACILITIES).expect(200).body())
                .doesNotContain(id);
        assertThat(api.as(foreignStreetAdmin()).get(FACILITIES).expect(200).body())
                .doesNotContain(id);
        api.as(foreignStreetAdmin()).get(REPAIRS).expect(200);
        api.as(streetAdmin())
                .post(FACILITIES + "/" + id + "/inspections", BROKEN)
                .expect(403);
        api.as(keeper("stn_other"))
                .post(FACILITIES + "/" + id + "/inspections", BROKEN)
                .expectProblem(404, "not-found");
        api.get(FACILITIES).expect(401);
    }

    @Test
    void figuresCountWhatStandsAndWhatIsBroken() {
        String community = "320299001050";
        events.publish(Town.community(community), community);
        Map<String, Object> there = Map.of("communityCode", community);
        await().until(() -> api.as(streetAdmin()).post(STATIONS, station(there)).status() == 201);
        clock.set("2026-03-01T10:00");
        String stationId = opened(there);
        Answer old = api.as(streetAdmin()).post(FACILITIES, charger(stationId)).expect(201);
        api.as(streetAdmin()).post(FACILITIES, charger(stationId)).expect(201);
        api.as(streetAdmin())
                .ifMatch(old.etag())
                .patch(FACILITIES + "/" + old.text("/id"), Map.of("removedOn", "2026-03-10"))
                .expect(200);
        String repair = api.as(rider())
                .post(REPAIRS, Map.of("stationId", stationId, "text", "灯不亮"))
                .expect(201)
                .text("/id");
        clock.set("2026-03-12T10:00");
        String self = REPAIRS + "/" + repair;
        api.as(streetAdmin()).post(self + "/assignment", Map.of("to", "物业维修班")).expect(200);
        api.as(streetAdmin()).post(self + "/fixing", Map.of("note", "换灯")).expect(200);
        api.as(streetAdmin())
                .post(self + "/acceptance", Map.of("accepted", true))
                .expect(200);
        assertThat(figures(community, "2026-03-09")).containsExactly(8L, 1L);
        assertThat(figures(community, "2026-03-11")).containsExactly(4L, 1L);
        assertThat(figures(community, "2026-03-12")).containsExactly(4L, 0L);
        assertThat(figures(community, "2026-02-28")).containsExactly(8L, 0L);
    }

    @Test
    void aStreetHasFacilitiesTooAndBadEntriesAreRefused() {
        String streetId = api.as(streetAdmin())
                .post("/api/v1/friendly-streets", street("设施街区", Town.OLD_TOWN))
                .expect(201)
                .text("/id");
        Map<String, Object> body = charger("");
        body.remove("stationId");
        api.as(streetAdmin()).post(FACILITIES, body).expectProblem(422, "facility-invalid");
        body.put("friendlyStreetId", streetId);
        String id = api.as(streetAdmin()).post(FACILITIES, body).expect(201).text("/id");
        assertThat(api.as(streetAdmin())
                        .get(FACILITIES + "?friendlyStreetId=" + streetId)
                        .text("/items/0/id"))
                .isEqualTo(id);
        body.put("removedOn", "2021-01-01");
        api.as(streetAdmin()).post(FACILITIES, body).expectProblem(422, "facility-invalid");
        body.remove("removedOn");
        body.put("count", 0);
        api.as(streetAdmin()).post(FACILITIES, body).expectProblem(400, "invalid-value");
    }

    private List<Long> figures(String community, String asOf) {
        Answer answer = api.as(streetAdmin())
                .get("/api/v1/figures/welfare?keys=facilities&keys=openRepairs&area=" + community + "&asOf=" + asOf)
                .expect(200);
        return List.of(answer.number("/items/0/value"), answer.number("/items/1/value"));
    }

    private List<JsonNode> repairs(String stationId) {
        return api.as(streetAdmin())
                .get(REPAIRS + "?stationId=" + stationId)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private String opened(Map<String, ?> more) {
        return api.as(streetAdmin()).post(STATIONS, station(more)).expect(201).text("/id");
    }

    private static Map<String, Object> charger(String stationId) {
        return new HashMap<>(Map.of(
                "stationId", stationId, "kind", "CHARGER", "name", "门口充电桩", "count", 4, "installedOn", "2022-09-01"));
    }
}
