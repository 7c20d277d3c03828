package io.fengyi.standalone.demo.welfare;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Twenty requests for help: twelve matters solved from April 2022 to March 2023, one a month, with 64 persons helped,
 * and eight that stand somewhere on their way at the end of March.
 */
public final class DemoHelp {

    public static final String HUMAN_RESOURCES = "HUMAN_RESOURCES";
    public static final String LEGAL_AID = "LEGAL_AID";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "welfare-service";
    private static final String REQUESTS = "/api/v1/help-requests";
    private static final int RIDERS = 5;

    /** What was solved, in the order of the months; the numbers of persons add up to 64. */
    private static final List<Solved> SOLVED = List.of(
            new Solved("HOUSING", null, "合租房消防隐患", "合租房的灭火器过期了，走道堆满电瓶。", "社区已协调房东换新并清理走道。", 8, null),
            new Solved("RIGHTS", "PAY", "站点拖欠配送费", "上个月的配送费一直没有结，站点让我再等等。", "配送费已全部补发。", 3, HUMAN_RESOURCES),
            new Solved("CHILDREN", null, "外来骑手子女入学", "孩子九月要上小学，不知道在哪里报名。", "已对接学校，手续办妥。", 6, null),
            new Solved("PARKING", null, "商圈取餐停车难", "取餐的地方没有停车位，每天被贴条。", "划出骑手临停区。", 10, null),
            new Solved(
                    "RIGHTS", "INJURY_COMPENSATION", "送餐途中受伤赔付", "送餐摔伤，保险说材料不全不给赔。", "法律援助协助补齐材料，赔付到位。", 2, LEGAL_AID),
            new Solved("HEALTH", null, "骑手体检", "跑了三年没有体检过，想知道哪里能做。", "社区卫生中心安排免费体检。", 5, null),
            new Solved("RIGHTS", "DEDUCTION", "超时扣款申诉", "暴雨天超时被扣了三百块，申诉没人理。", "企业退还扣款并修改恶劣天气规则。", 7, HUMAN_RESOURCES),
            new Solved("HOUSING", null, "冬季取暖安全", "出租屋没有暖气，用煤炉怕出事。", "更换电暖设备并检查线路。", 4, null),
            new Solved("JOB", null, "转岗就业", "膝盖不好跑不动单了，想找固定的活。", "介绍分拣岗位，已入职。", 6, null),
            new Solved("RIGHTS", "PAY", "春节奖金未发", "过年值班说好的奖金没有发。", "经法律援助调解，奖金已发。", 5, LEGAL_AID),
            new Solved("OTHER", null, "充电桩不足", "站点附近充电桩太少，排队一小时。", "新增充电柜两组。", 3, null),
            new Solved("RIGHTS", "CONTRACT", "协议条款不清", "新签的协议看不懂，怕没有工伤保障。", "组织律师逐条讲解并修订。", 5, null));

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private int asked;

    public DemoHelp(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    private record Solved(
            String category,
            @Nullable String topic,
            String matter,
            String text,
            String solution,
            int persons,
            @Nullable String department) {}

    /** The two departments and their logins; before the logins are written down. */
    public void found() {
        api.put(
                "registry-service",
                people.token("street-1"),
                "/api/v1/dictionaries/unit/items/" + LEGAL_AID,
                Map.of("name", "法律援助工作站", "validFrom", "2020-01-01"));
        department("unit-hr", "人社所", HUMAN_RESOURCES);
        department("unit-legal-aid", "法律援助工作站", LEGAL_AID);
    }

    public void plan() {
        for (int n = 0; n < SOLVED.size(); n++) {
            solved(n, SOLVED.get(n));
        }
        underWay();
    }

    /** One request and what came of it; each is one person's. */
    private final class Case {

        private final int rider = asked++ % RIDERS;
        private String id = "";
        private String matter = "";

        private String riderLogin() {
            return "rider-" + (rider + 1);
        }

        private String community() {
            return "community-" + (1 + rider % 3);
        }

        void ask(String category, @Nullable String topic, String text, boolean legalAid) {
            Map<String, Object> body = new HashMap<>();
            body.put("category", category);
            body.put("text", text);
            body.put("communityCode", DemoPlaces.communities().get(rider % 3).code());
            if (topic != null) {
                body.put("topic", topic);
                body.put("wantsLegalAid", legalAid);
            }
            id = Waiting.eventually(() -> api.post(SERVICE, people.token(riderLogin()), REQUESTS, body))
                    .required("id")
                    .asString();
        }

        JsonNode office(String command, Map<String, ?> body) {
            return api.post(SERVICE, people.token(community()), REQUESTS + "/" + id + "/" + command, body);
        }

        void triage(String title) {
            matter = office("triage", Map.of("matterTitle", title))
                    .required("matterId")
                    .asString();
        }

        void assign() {
            office("assignment", Map.of());
        }

        void start() {
            office("start", Map.of());
        }

        /** Hands over and gives the hand-over's id. */
        String handOver(String department) {
            JsonNode standing = Waiting.eventually(
                    () -> office("hand-overs", Map.of("department", department, "brief", "请核实并答复。")));
            return standing.required("handOvers").get(0).required("id").asString();
        }

        void solve(String note) {
            office("solution", Map.of("note", note));
        }

        void rider(String command, Map<String, ?> body) {
            api.post(SERVICE, people.token(riderLogin()), "/api/v1/me/help-requests/" + id + "/" + command, body);
        }

        void help(int persons) {
            api.post(
                    SERVICE,
                    people.token(community()),
                    "/api/v1/matters/" + matter + "/help-records",
                    Map.of("persons", persons));
        }
    }

    private void solved(int n, Solved one) {
        LocalDate day = LocalDate.of(2022, 4, 12).plusMonths(n);
        boolean late = n == 7;
        Case help = new Case();
        timeline.at(
                at(day, 9, 10),
                () -> help.ask(one.category(), one.topic(), one.text(), LEGAL_AID.equals(one.department())));
        timeline.at(at(day, 10, 0), () -> {
            help.triage(one.matter());
            if (one.department() == null) {
                help.assign();
            } else {
                answer(one.department(), help.handOver(one.department()));
            }
            help.start();
        });
        Instant solution = at(day.plusDays(late ? 14 : 3), 15, 0);
        timeline.at(solution, () -> {
            help.solve(one.solution());
            help.help(one.persons());
            if (n == 3) {
                // what was painted was not enough: the request is in hand again for a week
                help.rider("dispute", Map.of("reason", "只划了一半。"));
            } else if (n % 4 != 2) {
                // every fourth says nothing and is confirmed by the system after seven days
                help.rider("confirmation", Map.of());
            }
        });
        if (n == 3) {
            timeline.at(at(day.plusDays(7), 15, 0), () -> {
                help.solve("另一半已划好。");
                help.rider("confirmation", Map.of());
            });
        }
    }

    private void answer(String department, String handOver) {
        String token = people.token(department.equals(LEGAL_AID) ? "unit-legal-aid" : "unit-hr");
        String path = "/api/v1/hand-overs/" + handOver;
        api.post(SERVICE, token, path + "/acceptance", Map.of());
        api.post(SERVICE, token, path + "/reply", Map.of("text", "已受理，正与企业核实，三个工作日内办结。"));
    }

    /** Eight requests of the last days, each in another place of the table; one about pay is with legal aid. */
    private void underWay() {
        Case cancelled = asking(LocalDateTime.of(2023, 3, 27, 9, 5), "PARKING", null, "公司楼下停车又要收费了。");
        after(LocalDateTime.of(2023, 3, 27, 11, 0), () -> cancelled.rider("cancellation", Map.of("reason", "已经解决。")));

        Case pay = asking(LocalDateTime.of(2023, 3, 28, 9, 20), "RIGHTS", "PAY", "离职一个月，最后的工资没有给。");
        after(LocalDateTime.of(2023, 3, 28, 10, 30), () -> {
            pay.triage("离职工资未结");
            String handOver = pay.handOver(LEGAL_AID);
            api.post(
                    SERVICE,
                    people.token("unit-legal-aid"),
                    "/api/v1/hand-overs/" + handOver + "/acceptance",
                    Map.of());
        });

        Case waiting = asking(LocalDateTime.of(2023, 3, 29, 9, 0), "CHILDREN", null, "孩子放学没人接，有没有托管班？");
        after(LocalDateTime.of(2023, 3, 29, 11, 0), () -> {
            waiting.triage("放学托管");
            waiting.assign();
            waiting.start();
            waiting.office("wait", Map.of("question", "孩子几年级，在哪所学校？"));
        });

        Case inProgress = asking(LocalDateTime.of(2023, 3, 29, 14, 0), "HOUSING", null, "租的房子漏雨，房东不肯修。");
        after(LocalDateTime.of(2023, 3, 29, 15, 0), () -> {
            inProgress.triage("出租屋漏雨");
            inProgress.assign();
            inProgress.start();
        });

        Case assigned = asking(LocalDateTime.of(2023, 3, 30, 9, 0), "HEALTH", null, "腰疼半年了，想知道能不能报销。");
        after(LocalDateTime.of(2023, 3, 30, 10, 0), () -> {
            assigned.triage("医疗报销咨询");
            assigned.handOver(HUMAN_RESOURCES);
        });

        Case triaged = asking(LocalDateTime.of(2023, 3, 31, 9, 0), "JOB", null, "想学开货车，有没有培训？");
        after(LocalDateTime.of(2023, 3, 31, 10, 0), () -> triaged.triage("技能培训"));

        asking(LocalDateTime.of(2023, 3, 31, 15, 30), "OTHER", null, "驿站的微波炉能不能多一台？");
        asking(LocalDateTime.of(2023, 3, 31, 16, 30), "ACCIDENT", null, "路口被电动车撞了，对方要走。");
    }

    private Case asking(LocalDateTime when, String category, @Nullable String topic, String text) {
        Case help = new Case();
        after(when, () -> help.ask(category, topic, text, topic != null));
        return help;
    }

    private void after(LocalDateTime when, Runnable act) {
        timeline.at(when.atZone(ZONE).toInstant(), act);
    }

    private void department(String login, String name, String unit) {
        people.staff(
                login,
                name,
                DemoPlaces.STREET,
                new Grant(Role.COMMUNITY_STAFF, Set.of(DemoPlaces.STREET), unit, Set.of(), Set.of(), Set.of(), null));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
