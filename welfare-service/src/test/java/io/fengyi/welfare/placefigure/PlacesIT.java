package io.fengyi.welfare.placefigure;

import static io.fengyi.welfare.Town.merchant;
import static io.fengyi.welfare.Town.station;
import static io.fengyi.welfare.Town.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.namedid.NamedUuid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A subdistrict as the demo has it: 24 places, of all kinds, tiers and hosts, in a friendly street or not. */
@FengyiIT
class PlacesIT {

    private static final String STREET = "320299007";
    private static final String COMMUNITY = STREET + "001";
    private static final String ADMIN = TestTokens.staff(Role.STREET_ADMIN, STREET);
    private static final List<String> HOSTS = List.of("COMMUNITY_CENTRE", "RED_PARLOUR", "RED_POST");
    private static boolean built;

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aSubdistrictLikeTheDemo() {
        clock.set("2023-01-03T09:00");
        if (!built) {
            build();
        }
        clock.set("2023-03-31T20:00");
    }

    private void build() {
        events.publish(Town.community(COMMUNITY), COMMUNITY);
        await().until(() -> api.as(ADMIN)
                        .post("/api/v1/friendly-streets", street("七街道友好街区", COMMUNITY))
                        .status()
                == 201);
        String streetId = api.get("/api/v1/friendly-streets?area=" + STREET).text("/items/0/id");
        place("SERVICE_CENTRE", "PARK", null, streetId);
        place("TRUCKER_HOME", "STREET", null, null);
        for (int i = 0; i < 17; i++) {
            place("BEE_STATION", "COMMUNITY", HOSTS.get(i % 3), null);
        }
        place("FRIENDLY_HOME", "PARK", null, null);
        place("FRIENDLY_HOME", "COMMUNITY", null, null);
        for (int i = 0; i < 3; i++) {
            place("PARKING_BAY", "STREET", null, null);
        }
        for (String name : List.of("示范影城", "古镇大食堂")) {
            String id = api.as(ADMIN)
                    .post(
                            "/api/v1/merchants",
                            merchant(Map.of("name", name, "communityCode", COMMUNITY, "friendlyStreetId", streetId)))
                    .expect(201)
                    .text("/id");
            api.as(ADMIN).post("/api/v1/merchants/" + id + "/activation").expect(200);
        }
        built = true;
    }

    @Test
    void everyPlaceHasATierAndTheCountsByTierAddUp_R34() {
        Answer places = figure("places", "tier", "2023-03-31");
        assertThat(places.number("/items/0/value")).isEqualTo(24);
        assertThat(rows(places)).isEqualTo("[[\"STREET\",4],[\"PARK\",2],[\"COMMUNITY\",18]]");
        assertThat(list("").stream().map(item -> item.get("tier").asString()))
                .hasSize(24)
                .allMatch(tier -> Set.of("STREET", "PARK", "COMMUNITY").contains(tier));
    }

    @Test
    void oneServiceCentreInThePark_R36() {
        assertThat(list("&kind=SERVICE_CENTRE")).hasSize(1);
        assertThat(list("&kind=SERVICE_CENTRE&tier=PARK")).hasSize(1);
    }

    @Test
    void oneTruckersHome_R37_twoFriendlyHomes_R40_threeBays_R41() {
        assertThat(list("&kind=TRUCKER_HOME")).hasSize(1);
        assertThat(list("&kind=FRIENDLY_HOME")).hasSize(2);
        assertThat(list("&kind=PARKING_BAY"))
                .hasSize(3)
                .allMatch(bay -> bay.at("/bays/capacity").asInt() == 20);
        assertThat(rows(figure("places", "kind", "2023-03-31")))
                .isEqualTo(
                        "[[\"BEE_STATION\",17],[\"SERVICE_CENTRE\",1],[\"TRUCKER_HOME\",1],[\"FRIENDLY_HOME\",2],[\"PARKING_BAY\",3]]");
    }

    @Test
    void threeHostsAndEachIsUsed_R38() {
        assertThat(rows(figure("places", "hostType", "2023-03-31")))
                .isEqualTo("[[\"COMMUNITY_CENTRE\",6],[\"RED_PARLOUR\",6],[\"RED_POST\",5]]");
        for (String host : HOSTS) {
            assertThat(list("&hostType=" + host)).isNotEmpty();
        }
        api.get("/api/v1/stations?hostType=BLUE_POST").expect(400);
    }

    @Test
    void seventeenBeeStationsInListHsdsAndGeoJson_R39() {
        assertThat(list("&kind=BEE_STATION")).hasSize(17);
        JsonNode map = api.get("/api/v1/stations.geojson?kind=BEE_STATION&area=" + STREET)
                .expect(200)
                .json();
        assertThat(map.get("features").size()).isEqualTo(17);
        String bees = NamedUuid.of("taxonomy-term", "kind/BEE_STATION");
        String subdistrict = NamedUuid.of("subdistrict", STREET);
        Answer hsds = api.get("/hsds/services?taxonomy_term_id=" + bees + "&organization_id=" + subdistrict);
        assertThat(hsds.expect(200).number("/total_items")).isEqualTo(17);
    }

    @Test
    void figuresKnowWhatStoodOnADay() {
        assertThat(figure("places", null, "2023-01-02").number("/items/0/value"))
                .isZero();
        assertThat(figure("friendlyStreets", null, "2023-01-02").number("/items/0/value"))
                .isZero();
        assertThat(figure("friendlyStreets", null, "2023-03-31").number("/items/0/value"))
                .isEqualTo(1);
        assertThat(figure("merchants", null, "2023-03-31").number("/items/0/value"))
                .isEqualTo(2);
        assertThat(figure("merchants", null, "2023-01-02").number("/items/0/value"))
                .isZero();
        assertThat(figure("matrixMembers", null, "2023-03-31").number("/items/0/value"))
                .isEqualTo(3);
        Answer all = api.as(ADMIN)
                .get("/api/v1/figures/welfare?area=" + STREET + "&asOf=2023-03-31")
                .expect(200);
        String link = all.text("/items/0/query");
        assertThat(api.as(ADMIN).get(link).expect(200).number("/items/0/value"))
                .isEqualTo(all.number("/items/0/value"));
    }

    @Test
    void aSuspensionCountsFromItsDayAndNoEarlier() {
        String community = "320299008001";
        String admin = TestTokens.staff(Role.STREET_ADMIN, "320299008");
        events.publish(Town.community(community), community);
        clock.set("2023-02-01T09:00");
        Map<String, Object> body = station(Map.of("communityCode", community));
        await().until(() -> api.as(admin).post("/api/v1/stations", body).status() == 201);
        String id = api.get("/api/v1/stations?area=" + community).text("/items/0/id");
        clock.set("2023-02-10T09:00");
        api.as(admin)
                .post("/api/v1/stations/" + id + "/suspension", Map.of("reason", "装修"))
                .expect(200);
        clock.set("2023-02-20T09:00");
        api.as(admin).post("/api/v1/stations/" + id + "/reopening").expect(200);
        clock.set("2023-03-31T09:00");
        String query = "/api/v1/figures/welfare?keys=places&area=" + community + "&asOf=";
        assertThat(api.as(admin).get(query + "2023-02-09").number("/items/0/value"))
                .isEqualTo(1);
        assertThat(api.as(admin).get(query + "2023-02-10").number("/items/0/value"))
                .isZero();
        assertThat(api.as(admin).get(query + "2023-02-20").number("/items/0/value"))
                .isEqualTo(1);
    }

    private void place(String kind, String tier, String host, String streetId) {
        Map<String, Object> body = station(Map.of("kind", kind, "tier", tier, "communityCode", COMMUNITY));
        body.put("hostType", host);
        body.put("friendlyStreetId", streetId);
        api.as(ADMIN).post("/api/v1/stations", body).expect(201);
    }

    private List<JsonNode> list(String filter) {
        return api.get("/api/v1/stations?limit=100&area=" + STREET + filter)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Answer figure(String key, String groupBy, String asOf) {
        return api.as(ADMIN)
                .get("/api/v1/figures/welfare?keys=" + key + "&area=" + STREET + "&asOf=" + asOf
                        + (groupBy == null ? "" : "&groupBy=" + groupBy))
                .expect(200);
    }

    private static String rows(Answer answer) {
        return answer.json().at("/items/0/groups/rows").toString();
    }
}
