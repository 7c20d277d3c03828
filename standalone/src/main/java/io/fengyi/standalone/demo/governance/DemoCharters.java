package io.fengyi.standalone.demo.governance;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.DemoTokens;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pact, norm and points scheme in force since 5 January 2023, and one role model told of in three media. */
public final class DemoCharters {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "governance-service";
    private static final String ROLE_MODELS = "/api/v1/role-models";
    private static final String NOMINEE = "rider-1";
    private static final String STAFF = "community-1";

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private String roleModelId = "";

    public DemoCharters(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    public void plan() {
        charters();
        roleModel();
        publication("2023-03-06", "DISTRICT_PARTY_MEDIA", "https://dangjian.example.cn/2023/0306");
        publication("2023-03-09", "PROVINCIAL_NEWS_APP", "https://news.example.cn/app/20230309");
        publication("2023-03-15", "XUEXI_QIANGGUO", "https://xuexi.example.cn/a/20230315");
    }

    private void charters() {
        timeline.at(at("2023-01-05T09:00"), () -> {
            charter("PACT", "古镇友好公约", "一、商户给骑手一杯热水、一把椅子。二、骑手进街区慢一点，车停到位。三、彼此说一声谢谢。");
            charter("NORM", "骑手友好服务规范", "一、守信号、戴头盔。二、不逆行、不占盲道。三、见到险情先报平安。");
            charter("POINTS_SCHEME", "友好积分办法", "一、积分是感谢，不是考核。二、一事一证，凭证撤销则积分收回。三、积分不排名，不影响任何基本服务。");
        });
        timeline.at(at("2023-01-05T12:00"), () -> {
            String pact = api.get(SERVICE, people.token("rider-2"), "/api/v1/charters?kind=PACT")
                    .required("items")
                    .get(0)
                    .required("id")
                    .asString();
            List.of("rider-1", "rider-2", "rider-3")
                    .forEach(rider ->
                            api.put(SERVICE, people.token(rider), "/api/v1/me/charter-acceptances/" + pact, Map.of()));
        });
    }

    private void charter(String kind, String title, String text) {
        String token = people.token("street-1");
        JsonNode draft = api.post(
                SERVICE,
                token,
                "/api/v1/charters",
                Map.of("kind", kind, "title", title, "text", text, "effectiveFrom", "2023-01-05"));
        api.post(SERVICE, token, "/api/v1/charters/" + draft.required("id").asString() + "/publication", Map.of());
    }

    private void roleModel() {
        timeline.at(at("2023-02-20T10:00"), () -> {
            Map<String, Object> nomination = Map.of(
                    "workerId",
                    DemoTokens.workerId(people.token(NOMINEE)),
                    "communityCode",
                    DemoPlaces.communities().get(0).code(),
                    "reason",
                    "带头参加古镇街区清洁日，送餐途中多次帮助走失的老人回家，邻里都认得他。");
            roleModelId = Waiting.eventually(
                            () -> api.post(SERVICE, people.token("rider-2"), ROLE_MODELS + "/nominations", nomination))
                    .required("id")
                    .asString();
        });
        staff("2023-02-21T10:00", "review", Map.of());
        timeline.at(
                at("2023-02-21T19:00"),
                () -> api.post(
                        SERVICE,
                        people.token(NOMINEE),
                        "/api/v1/me/role-models/" + roleModelId + "/consent",
                        Map.of(
                                "displayName",
                                "小蜂",
                                "media",
                                List.of("DISTRICT_PARTY_MEDIA", "PROVINCIAL_NEWS_APP", "XUEXI_QIANGGUO"),
                                "until",
                                "2024-12-31")));
        staff("2023-02-22T09:00", "notice", Map.of("until", "2023-03-02"));
        staff("2023-03-03T09:00", "publication", Map.of());
    }

    private void publication(String day, String medium, String link) {
        staff(day + "T16:00", "publications", Map.of("medium", medium, "link", link, "publishedOn", day));
    }

    private void staff(String when, String command, Map<String, ?> body) {
        timeline.at(
                at(when),
                () -> api.post(SERVICE, people.token(STAFF), ROLE_MODELS + "/" + roleModelId + "/" + command, body));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
