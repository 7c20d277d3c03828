package io.fengyi.standalone.demo.town;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The friendly street with its two merchants, and the rewards that riders pick up there. */
public final class DemoStreet {

    private static final String WELFARE = "welfare-service";
    private static final String POINTS = "points-service";

    private final DemoApi api;
    private final DemoPeople people;
    private String canteenId = "";

    public DemoStreet(DemoApi api, DemoPeople people) {
        this.api = api;
        this.people = people;
    }

    public void open() {
        street();
        rewards();
    }

    private void street() {
        String token = people.token("street-1");
        List<String> communities = DemoPlaces.communities().subList(0, 3).stream()
                .map(DemoPlaces.Community::code)
                .toList();
        JsonNode street = Waiting.eventually(() -> api.post(
                WELFARE, token, "/api/v1/friendly-streets", Map.of("name", "古镇友好街区", "communityCodes", communities)));
        String canteen = merchant("古镇大食堂", 1, street.required("id").asString(), "骑手套餐，热水免费。");
        merchant("示范影城", 2, street.required("id").asString(), "骑手专场电影。");
        people.staff(
                "merchant-1",
                "古镇大食堂收银",
                communities.get(0),
                new Grant(Role.MERCHANT, Set.of(communities.get(0)), null, Set.of(), Set.of(), Set.of(), canteen));
        people.staff("station-1", "古镇驿站站长", communities.get(0), Grant.of(Role.STATION_KEEPER, communities.get(0)));
        canteenId = canteen;
    }

    private String merchant(String name, int number, String streetId, String description) {
        String token = people.token("street-1");
        DemoPlaces.Community community = DemoPlaces.communities().get(number - 1);
        JsonNode merchant = api.post(
                WELFARE,
                token,
                "/api/v1/merchants",
                Map.of(
                        "name",
                        name,
                        "creditCode",
                        DemoEnterprises.creditCode("91320299MA1FHQ%02dX".formatted(number)),
                        "communityCode",
                        community.code(),
                        "friendlyStreetId",
                        streetId,
                        "address",
                        community.name() + "中心路 " + number + " 号",
                        "place",
                        DemoOffice.place(community.centre()[0], community.centre()[1]),
                        "description",
                        description,
                        "agreement",
                        Map.of("from", "2022-01-01", "to", "2033-12-31")));
        String id = merchant.required("id").asString();
        api.post(WELFARE, token, "/api/v1/merchants/" + id + "/activation", Map.of());
        return id;
    }

    private void rewards() {
        reward("古镇大食堂工作餐", "GOODS", 5, 500);
        reward("示范影城骑手专场票", "COUPON", 30, 100);
        reward("周末手作课名额", "ACTIVITY_PLACE", 20, 24);
    }

    private void reward(String title, String kind, int price, int stock) {
        String token = people.token("street-1");
        JsonNode reward = api.post(
                POINTS,
                token,
                "/api/v1/rewards",
                Map.of(
                        "title", title,
                        "kind", kind,
                        "price", price,
                        "perPerson", 31,
                        "period", "MONTH",
                        "pickUp", Map.of("merchantId", canteenId),
                        "stock", stock));
        api.post(POINTS, token, "/api/v1/rewards/" + reward.required("id").asString() + "/start", Map.of());
    }
}
