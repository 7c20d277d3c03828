package io.fengyi.welfare.stationdirectory;

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
import io.fengyi.welfare.Offers;
import io.fengyi.welfare.Town;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class DirectoryIT {

    private static final String PATH = "/api/v1/stations";
    private static final String HERE = "longitude=110.5&latitude=30.5&crs=WGS84";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void communitiesAreKnown() {
        Town.tellOfCommunities(events);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(Map.of())).status() == 201);
    }

    @Test
    void openNearMeNowWithAChargerAndASeatWithoutAnAccount() {
        clock.set("2026-03-04T21:30");
        String open = at(110.501, 30.5, Map.of("amenities", List.of("CHARGING", "REST", "WATER")));
        String farther = at(110.502, 30.5, Map.of("amenities", List.of("CHARGING", "REST")));
        at(110.5005, 30.5, Map.of("amenities", List.of("CHARGING")));
        at(110.5005, 30.5, Map.of("amenities", List.of("CHARGING", "REST"), "hours", hours("08:00", "20:00")));
        at(110.7, 30.5, Map.of("amenities", List.of("CHARGING", "REST")));

        Answer near = api.get(PATH + "?" + HERE
                        + "&radius=2000&openNow=true&amenity=CHARGING&amenity=REST&include=menu,benefits")
                .expect(200);

        assertThat(ids(near)).containsExactly(open, farther);
        assertThat(near.text("/items/0/opensAt")).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(near.text("/items/0/closesAt")).isEqualTo("2026-03-04T14:00:00Z");
        assertThat(near.json().at("/items/0/metres").asDouble()).isBetween(90.0, 100.0);
        assertThat(near.json().at("/items/0/benefits").isArray()).isTrue();

        api.as(keeper(open))
                .put(
                        PATH + "/" + open + "/live-status",
                        Map.of("open", true, "crowding", "FREE", "brokenAmenities", List.of("CHARGING")))
                .expect(200);
        assertThat(ids(api.get(PATH + "?" + HERE + "&radius=2000&openNow=true&amenity=CHARGING&amenity=REST")))
                .as("a broken charger is no charger")
                .containsExactly(farther);
        assertThat(ids(api.get(PATH + "?" + HERE + "&radius=2000&openNow=true&amenity=REST")))
                .contains(open);
    }

    @Test
    void aRadiusBeyondTwentyKilometresIsRefused() {
        api.get(PATH + "?" + HERE + "&radius=50000").expectProblem(400, "invalid-value");
        api.get(PATH + "?" + HERE + "&radius=0").expectProblem(400, "invalid-value");
        api.get(PATH + "?" + HERE + "&radius=20000").expect(200);
        api.get(PATH + "?" + HERE + "&radius=NaN").expect(400);
    }

    @Test
    void aLatitudeOf95IsRefused() {
        api.get(PATH + "?longitude=110&latitude=95&crs=WGS84").expectProblem(400, "invalid-value");
        api.get(PATH + "?longitude=181&latitude=30&crs=WGS84").expectProblem(400, "invalid-value");
    }

    @Test
    void coordinatesWithoutCrsAreRefused() {
        api.get(PATH + "?longitude=110&latitude=30").expectProblem(400, "place-incomplete");
        api.get(PATH + "?longitude=110&crs=WGS84").expectProblem(400, "place-incomplete");
        api.get(PATH + "?radius=500").expectProblem(400, "place-incomplete");
        api.get(PATH + "?longitude=110&latitude=30&crs=BD09").expect(400);
    }

    @Test
    void otherBadQuestionsAreRefused() {
        api.get(PATH + "?include=everything").expectProblem(400, "invalid-value");
        api.get(PATH + "?kind=PALACE").expectProblem(400, "invalid-value");
        api.get(PATH + "?amenity=GOLD").expect(400);
        api.get(PATH + "/stn_no").expectProblem(404, "not-found");
    }

    @Test
    void basicServicesAskForNoAccountPointsOrMembership() {
        String id = at(110.501, 30.5, Map.of());
        for (String path : List.of(PATH, PATH + "/" + id, PATH + "/" + id + "/menus", PATH + ".geojson")) {
            api.get(path).expect(200);
        }
        api.post(PATH + "/" + id + "/visits", Map.of("dayToken", "A1b2C3d4E5f6G7h8"))
                .expect(200);
    }

    @Test
    void filtersNarrowAndListsGoPageByPage() {
        String community = "320299001030";
        events.publish(Town.community(community), community);
        Map<String, Object> place = Map.of("communityCode", community);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(place)).status() == 201);
        String first = ids(api.get(PATH + "?area=" + community)).get(0);
        String parlour = opened(Map.of("communityCode", community, "hostType", "RED_PARLOUR"));
        Map<String, Object> bare =
                station(Map.of("communityCode", community, "kind", "TRUCKER_HOME", "tier", "STREET"));
        bare.remove("hostType");
        String home = api.as(streetAdmin()).post(PATH, bare).expect(201).text("/id");

        String list = PATH + "?area=" + community;
        assertThat(ids(api.get(list + "&hostType=RED_PARLOUR"))).containsExactly(parlour);
        assertThat(ids(api.get(list + "&kind=TRUCKER_HOME"))).containsExactly(home);
        assertThat(ids(api.get(list + "&tier=STREET"))).containsExactly(home);
        assertThat(ids(api.get(list + "&amenity=WATER&amenity=SHOWER"))).isEmpty();
        assertThat(ids(api.get(list + "&state=CLOSED"))).isEmpty();
        clock.set("2026-03-04T10:00");
        Answer page = api.get(list + "&openNow=true&limit=2");
        assertThat(ids(page)).containsExactly(home, parlour);
        assertThat(ids(api.get(PATH + "?limit=2&cursor=" + page.text("/next")))).containsExactly(first);
        clock.set("2026-03-04T23:00");
        assertThat(ids(api.get(list + "&openNow=true"))).isEmpty();
    }

    @Test
    void theMapIsGeoJsonInWgs84() {
        String community = "320299001031";
        events.publish(Town.community(community), community);
        Map<String, Object> place = Map.of(
                "communityCode", community, "place", Map.of("longitude", 120.31, "latitude", 31.49, "crs", "WGS84"));
        await().until(() -> api.as(streetAdmin()).post(PATH, station(place)).status() == 201);
        Answer map = api.get(PATH + ".geojson?area=" + community).expect(200);
        assertThat(map.header("Content-Type")).startsWith("application/geo+json");
        assertThat(map.text("/type")).isEqualTo("FeatureCollection");
        assertThat(map.text("/features/0/geometry/type")).isEqualTo("Point");
        assertThat(map.json().at("/features/0/geometry/coordinates").toString()).isEqualTo("[120.31,31.49]");
        assertThat(map.text("/features/0/properties/kind")).isEqualTo("BEE_STATION");
    }

    @Test
    void theDetailHoldsTheMenuAndTheMerchantsAround() {
        String streetId = api.as(streetAdmin())
                .post("/api/v1/friendly-streets", street("详情街区", Town.OLD_TOWN))
                .expect(201)
                .text("/id");
        String shop = api.as(streetAdmin())
                .post("/api/v1/merchants", merchant(Map.of("friendlyStreetId", streetId)))
                .expect(201)
                .text("/id");
        api.as(streetAdmin()).post("/api/v1/merchants/" + shop + "/activation").expect(200);
        String id = opened(Map.of("friendlyStreetId", streetId));
        api.as(streetAdmin())
                .post(
                        PATH + "/" + id + "/menus",
                        Map.of(
                                "from",
                                "2020-01-01",
                                "items",
                                List.of(Map.of("what", "免费热水", "when", "全天", "forWhom", "所有人"))))
                .expect(201);
        Answer detail = api.get(PATH + "/" + id).expect(200);
        assertThat(detail.text("/menu/items/0/what")).isEqualTo("免费热水");
        assertThat(detail.json()
                        .get("benefits")
                        .valueStream()
                        .map(m -> m.get("merchantId").asString()))
                .contains(shop);
        assertThat(detail.header("Cache-Control")).isEqualTo("no-store");
        assertThat(detail.json().has("live")).isFalse();
    }

    /** "And what do I get there": menus and running offers come with the list, paused ones and unasked parts do not. */
    @Test
    void theListSaysWhatOneGetsThereWhenItIsAskedFor() {
        String community = "320299001032";
        events.publish(Town.community(community), community);
        Map<String, Object> here = Map.of("communityCode", community);
        await().until(() -> api.as(streetAdmin()).post(PATH, station(here)).status() == 201);
        String id = ids(api.get(PATH + "?area=" + community)).get(0);
        String shop = api.as(streetAdmin())
                .post("/api/v1/merchants", merchant(here))
                .expect(201)
                .text("/id");
        api.as(streetAdmin()).post("/api/v1/merchants/" + shop + "/activation").expect(200);
        String running = Offers.running(api, shop, Map.of("title", "骑手午餐 12 元"));
        String paused = Offers.running(api, shop, Map.of("title", "免费电影票", "kind", "FREE_FILM"));
        api.as(streetAdmin())
                .post("/api/v1/benefits/" + paused + "/pause", Map.of("reason", "检修"))
                .expect(200);
        api.as(streetAdmin())
                .post(
                        PATH + "/" + id + "/menus",
                        Map.of(
                                "from",
                                "2020-01-01",
                                "items",
                                List.of(Map.of("what", "免费热水", "when", "全天", "forWhom", "所有人"))))
                .expect(201);

        Answer bare = api.get(PATH + "?area=" + community).expect(200);
        assertThat(bare.json().at("/items/0").has("menu")).isFalse();
        assertThat(bare.json().at("/items/0").has("benefits")).isFalse();
        Answer menus = api.get(PATH + "?include=menu&area=" + community).expect(200);
        assertThat(menus.text("/items/0/menu/items/0/what")).isEqualTo("免费热水");
        assertThat(menus.json().at("/items/0").has("benefits")).isFalse();
        Answer both = api.get(PATH + "?include=menu,benefits&area=" + community).expect(200);
        assertThat(both.text("/items/0/menu/items/0/what")).isEqualTo("免费热水");
        assertThat(both.text("/items/0/benefits/0/merchantId")).isEqualTo(shop);
        assertThat(both.json().at("/items/0/benefits/0/offers").size()).isEqualTo(1);
        assertThat(both.text("/items/0/benefits/0/offers/0/benefitId")).isEqualTo(running);
        assertThat(both.text("/items/0/benefits/0/offers/0/title")).isEqualTo("骑手午餐 12 元");

        Offers.suspend(api, shop);
        assertThat(api.get(PATH + "?include=benefits&area=" + community).body()).doesNotContain(shop);
    }

    private String at(double longitude, double latitude, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("place", Map.of("longitude", longitude, "latitude", latitude, "crs", "WGS84"));
        return opened(all);
    }

    private String opened(Map<String, ?> more) {
        return api.as(streetAdmin()).post(PATH, station(more)).expect(201).text("/id");
    }

    private static Map<String, Object> hours(String from, String to) {
        return Map.of("week", List.of(Map.of("day", "WEDNESDAY", "spans", List.of(Map.of("from", from, "to", to)))));
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
