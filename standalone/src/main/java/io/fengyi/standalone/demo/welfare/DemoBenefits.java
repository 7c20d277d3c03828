package io.fengyi.standalone.demo.welfare;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Three benefits of three kinds at the two friendly merchants: a film, a craft class, a meal. */
public final class DemoBenefits {

    private static final String WELFARE = "welfare-service";
    private static final Instant SIGNED = Instant.parse("2023-01-05T02:00:00Z");
    private static final String CINEMA = "示范影城";
    private static final String CANTEEN = "古镇大食堂";

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;

    public DemoBenefits(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    public void plan() {
        timeline.at(SIGNED, () -> run(CINEMA, "FREE_FILM", "骑手专场免费观影", 300, 2, "MONTH"));
        timeline.at(SIGNED.plusSeconds(60), () -> run(CINEMA, "CRAFT_CLASS", "周末手作课", 24, 1, "MONTH"));
        timeline.at(SIGNED.plusSeconds(120), () -> run(CANTEEN, "MEAL_PRICE", "骑手午餐 12 元", 2_000, 3, "DAY"));
    }

    private void run(String merchant, String kind, String title, int quota, int perPerson, String period) {
        String token = people.token("street-1");
        JsonNode drafted = api.post(
                WELFARE,
                token,
                "/api/v1/benefits",
                Map.of(
                        "merchantId", merchantId(merchant),
                        "kind", kind,
                        "title", title,
                        "terms", "到店出示核销码，每码一次。",
                        "quota", quota,
                        "perPerson", perPerson,
                        "period", period));
        api.post(WELFARE, token, "/api/v1/benefits/" + drafted.required("id").asString() + "/start", Map.of());
    }

    private String merchantId(String name) {
        JsonNode merchants =
                api.get(WELFARE, people.token("street-1"), "/api/v1/merchants?limit=100&area=" + DemoPlaces.STREET);
        for (JsonNode merchant : merchants.required("items")) {
            if (merchant.required("name").asString().equals(name)) {
                return merchant.required("id").asString();
            }
        }
        throw new IllegalStateException("demo data: no merchant " + name);
    }
}
