package io.fengyi.welfare.friendlystreet;

import static io.fengyi.welfare.Town.OLD_TOWN;
import static io.fengyi.welfare.Town.keeper;
import static io.fengyi.welfare.Town.merchant;
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
import io.fengyi.welfare.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class MatrixIT {

    private static final String STATIONS = "/api/v1/stations";
    private static final String STREETS = "/api/v1/friendly-streets";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() ->
                api.as(streetAdmin()).post(STATIONS, station(Map.of())).status() == 201);
    }

    @Test
    void oneCallGivesTheHubAndAllMembersByTierAndKind_R35() {
        clock.set("2026-03-04T10:00");
        Answer founded =
                api.as(streetAdmin()).post(STREETS, street("古镇友好街区", OLD_TOWN)).expect(201);
        String streetId = founded.text("/id");
        String hub = place(streetId, Map.of("tier", "STREET", "kind", "SERVICE_CENTRE", "name", "古镇党群服务中心"));
        place(streetId, Map.of("kind", "BEE_STATION", "hostType", "RED_POST"));
        place(streetId, Map.of("kind", "FRIENDLY_HOME", "hours", Town.daily("18:00", "20:00")));
        String bay = place(streetId, Map.of("kind", "PARKING_BAY", "tier", "STREET", "capacity", 6));
        String suspended = place(streetId, Map.of("kind", "TRUCKER_HOME"));
        api.as(streetAdmin())
                .post(STATIONS + "/" + suspended + "/suspension", Map.of("reason", "装修"))
                .expect(200);
        api.as(keeper(bay))
                .put(
                        STATIONS + "/" + bay + "/live-status",
                        Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of(), "freeBays", 2))
                .expect(200);
        String shop = api.as(streetAdmin())
                .post("/api/v1/merchants", merchant(Map.of("friendlyStreetId", streetId)))
                .expect(201)
                .text("/id");
        api.as(streetAdmin()).post("/api/v1/merchants/" + shop + "/activation").expect(200);
        api.as(streetAdmin())
                .ifMatch(founded.etag())
                .patch(STREETS + "/" + streetId, Map.of("hubStationId", hub))
                .expect(200);

        Answer matrix = api.get(STREETS + "/" + streetId + "/matrix").expect(200);

        assertThat(matrix.number("/members")).isEqualTo(5);
        assertThat(matrix.text("/hub/id")).isEqualTo(hub);
        assertThat(matrix.text("/hub/hub")).isEqualTo("true");
        assertThat(matrix.json()
                        .get("tiers")
                        .valueStream()
                        .map(t -> t.get("tier").asString() + t.get("stations")))
                .containsExactly("STREET2", "PARK0", "COMMUNITY2");
        assertThat(matrix.text("/tiers/2/kinds/0/kind")).isEqualTo("BEE_STATION");
        assertThat(matrix.text("/tiers/2/kinds/0/stations/0/open")).isEqualTo("true");
        assertThat(matrix.text("/tiers/2/kinds/1/stations/0/open")).isEqualTo("false");
        assertThat(matrix.text("/tiers/2/kinds/1/stations/0/opensAt")).isEqualTo("2026-03-04T10:00:00Z");
        assertThat(matrix.json().get("bays").toString()).isEqualTo("{\"places\":1,\"capacity\":6,\"free\":2}");
        assertThat(matrix.text("/merchants/0/id")).isEqualTo(shop);
    }

    /** Activities that are open in the street at this moment; those of elsewhere, before and after do not count. */
    @Test
    void theMatrixCountsTheActivitiesThatRunNow_R35() {
        clock.set("2026-03-01T10:00");
        String community = "320299001041";
        events.publish(Town.community(community), community);
        await().until(() ->
                api.as(streetAdmin()).post(STREETS, street("活动街区", community)).status() == 201);
        String matrix = STREETS + "/" + api.get(STREETS + "?area=" + community).text("/items/0/id") + "/matrix";
        String series = Visits.series(api, events);
        Map<String, Object> there = Map.of("communityCode", community);
        Visits.planned(api, series, "2026-03-04T14:00:00+08:00", there);
        Visits.planned(api, series, "2026-03-04T15:00:00+08:00", there);
        Visits.planned(api, series, "2026-03-05T14:00:00+08:00", there);
        Visits.planned(api, series, "2026-03-04T14:00:00+08:00", Map.of("communityCode", Town.PARK));

        assertThat(api.get(matrix).expect(200).number("/runningActivities")).isZero();
        clock.set("2026-03-04T15:10");
        assertThat(api.get(matrix).number("/runningActivities")).isEqualTo(2);
        clock.set("2026-03-04T16:30");
        assertThat(api.get(matrix).number("/runningActivities")).isEqualTo(1);
        clock.set("2026-03-04T17:30");
        assertThat(api.get(matrix).number("/runningActivities")).isZero();
    }

    private String place(String streetId, Map<String, ?> more) {
        Map<String, Object> body = station(more);
        body.put("friendlyStreetId", streetId);
        if (!more.containsKey("hostType")) {
            body.remove("hostType");
        }
        return api.as(streetAdmin()).post(STATIONS, body).expect(201).text("/id");
    }
}
