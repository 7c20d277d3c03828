package io.fengyi.standalone.demo.welfare;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.governance.DemoReports;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Twelve warm-bee visits from April 2022 to March 2023, three per season, 65 people each; what riders had said they need,
 * and four visits that several departments made together.
 *
 * <p>They were planned by hand; from April 2023 on the monthly rule of the series takes over.
 */
public final class DemoCare {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WELFARE = "welfare-service";
    private static final String REGISTRY = "registry-service";
    private static final String HUMAN_RESOURCES = "HUMAN_RESOURCES";
    private static final String HUMAN_RESOURCES_LOGIN = "unit-hr";
    private static final int PERSONS = 65;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2022, 4, 9),
            LocalDate.of(2022, 5, 14),
            LocalDate.of(2022, 6, 11),
            LocalDate.of(2022, 7, 9),
            LocalDate.of(2022, 8, 13),
            LocalDate.of(2022, 9, 10),
            LocalDate.of(2022, 10, 8),
            LocalDate.of(2022, 11, 12),
            LocalDate.of(2022, 12, 10),
            LocalDate.of(2023, 1, 14),
            LocalDate.of(2023, 2, 11),
            LocalDate.of(2023, 3, 11));
    private static final List<String> CHANNELS = List.of("APP", "STATION", "VISIT", "HOTLINE", "GROUP", "MEETING");

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final Map<String, String> themes = new HashMap<>();
    private final List<String> workers = new ArrayList<>();
    private String seriesId = "";

    public DemoCare(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    /** What a month is about: the theme, what riders said, and the visit that answered it. */
    private record Visit(String theme, String need, String title) {}

    private static final List<Visit> VISITS = List.of(
            new Visit("出行安全", "头盔旧了，想换新的。", "春日护航：换头盔、学交规"),
            new Visit("劳动权益", "扣款的事不知道问谁。", "劳动节权益咨询"),
            new Visit("高温关怀", "中午太热，想有地方喝口水。", "入夏送清凉"),
            new Visit("高温关怀", "希望驿站备些防暑药。", "三伏送药箱"),
            new Visit("子女照看", "暑假孩子没人看。", "暑期小候鸟托管开放日"),
            new Visit("健康", "想查一查腰和膝盖。", "秋季义诊"),
            new Visit("技能", "想学修车，省点钱。", "电动车自修课"),
            new Visit("健康", "天冷想打流感疫苗。", "疫苗进站点"),
            new Visit("御寒", "手套破了，骑车冻手。", "冬日送温暖"),
            new Visit("春节留守", "过年不回家，想吃顿热的。", "留岗骑手团年饭"),
            new Visit("御寒", "半夜送单想歇歇脚。", "暖夜驿站慰问"),
            new Visit("劳动权益", "想问问工伤保险怎么上。", "三月权益集市"));

    public void plan() {
        timeline.at(at(LocalDate.of(2022, 4, 1), 9, 0), this::series);
        for (int n = 0; n < DAYS.size(); n++) {
            new Held(n).plan();
        }
    }

    private void series() {
        seriesId = Waiting.eventually(() -> api.post(
                        WELFARE,
                        street(),
                        "/api/v1/care-series",
                        Map.of(
                                "kind", "WARM_BEE",
                                "name", "四季暖蜂慰问",
                                "rrule", "FREQ=MONTHLY;BYDAY=2SA",
                                "first", activity(1, "四季暖蜂慰问", LocalDate.of(2023, 4, 8)))))
                .required("id")
                .asString();
    }

    /** One visit on its way: needs, plan, check-in, held, signed off. */
    private final class Held {

        private final int n;
        private final LocalDate day;
        private final Visit visit;
        private final int community;
        private final boolean joint;
        private String needId = "";
        private String activityId = "";

        Held(int n) {
            this.n = n;
            this.day = DAYS.get(n);
            this.visit = VISITS.get(n);
            this.community = n % 8 + 1;
            this.joint = n % 3 == 1;
        }

        void plan() {
            timeline.at(at(day.minusDays(8), 10, 0), this::needed);
            timeline.at(at(day.minusDays(6), 9, 30), this::planned);
            timeline.at(at(day, 14, 5), this::held);
            timeline.at(at(day.plusDays(2), 10, 0), this::closed);
        }

        private void needed() {
            String rider = people.token("rider-" + (n % 5 + 1));
            JsonNode need = Waiting.eventually(() -> api.post(
                    WELFARE,
                    rider,
                    "/api/v1/needs",
                    Map.of(
                            "text",
                            visit.need(),
                            "channel",
                            CHANNELS.get(n % CHANNELS.size()),
                            "communityCode",
                            code(community),
                            "anonymous",
                            n % 2 == 0)));
            needId = need.required("id").asString();
            command("needs/" + needId + "/theme", street(), Map.of("themeId", theme(visit.theme())));
        }

        private void planned() {
            Map<String, Object> plan = activity(community, visit.title(), day);
            plan.put("themeId", theme(visit.theme()));
            plan.put("needIds", List.of(needId));
            if (joint) {
                plan.put(
                        "departments",
                        List.of(
                                Map.of("unit", HUMAN_RESOURCES, "part", "现场解答劳动权益"),
                                Map.of("unit", DemoReports.UNIT, "part", "划停车区，维持秩序")));
            }
            activityId = Waiting.eventually(
                            () -> command("care-activities", street(), Map.of("seriesId", seriesId, "plan", plan)))
                    .required("id")
                    .asString();
        }

        private void held() {
            Waiting.eventually(() -> command(
                    "care-activities/" + activityId + "/check-ins",
                    people.token("community-" + community),
                    Map.of("workerIds", persons(n), "reason", "现场登记")));
            command("care-activities/" + activityId + "/holding", street(), Map.of());
        }

        private void closed() {
            if (joint) {
                String signOffs = "care-activities/" + activityId + "/sign-offs";
                command(signOffs, people.token(HUMAN_RESOURCES_LOGIN), Map.of("note", "解答 23 人，转办 2 件。"));
                command(signOffs, people.token("unit-1"), Map.of("note", "停车有序，无投诉。"));
            }
            command("needs/" + needId + "/answer", street(), Map.of("text", "已办：" + visit.title() + "。"));
        }
    }

    private JsonNode command(String path, String token, Object body) {
        return api.post(WELFARE, token, "/api/v1/" + path, body);
    }

    private Map<String, Object> activity(int community, String title, LocalDate day) {
        DemoPlaces.Community place = DemoPlaces.communities().get(community - 1);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", title);
        plan.put("communityCode", place.code());
        plan.put("address", place.name() + "党群服务中心一楼");
        plan.put("place", DemoOffice.place(place.centre()[0], place.centre()[1]));
        plan.put("startsAt", day + "T14:00:00+08:00");
        plan.put("minutes", 120);
        plan.put("capacity", 100);
        plan.put("channel", "OFFLINE");
        return plan;
    }

    private String theme(String name) {
        return themes.computeIfAbsent(
                name,
                wanted -> command("need-themes", street(), Map.of("name", wanted))
                        .required("id")
                        .asString());
    }

    /** Sixty-five workers, each month others. */
    private List<String> persons(int n) {
        if (workers.isEmpty()) {
            String next = "/api/v1/workers?limit=100";
            while (workers.size() < PERSONS * 4) {
                JsonNode page = api.get(REGISTRY, street(), next);
                page.required("items")
                        .forEach(worker -> workers.add(worker.required("id").asString()));
                next = "/api/v1/workers?limit=100&cursor="
                        + page.required("next").asString();
            }
        }
        int first = n % 4 * PERSONS;
        return workers.subList(first, first + PERSONS);
    }

    private String street() {
        return people.token("street-1");
    }

    private static String code(int community) {
        return DemoPlaces.communities().get(community - 1).code();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
