package io.fengyi.standalone.demo.learning;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes on around the lessons: 216 books, one number of the organisation-life reference, a discussion, a choice of
 * lecturers and a push.
 */
public final class DemoLearningLife {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEARNING = "learning-service";
    private static final String REGISTRY = "registry-service";
    private static final int BOOKS = 216;
    private static final int STOCK = 300;
    private static final int HAND_OUTS = 12;
    private static final int RIDERS = 5;
    private static final String DELIVERED = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final List<String> ORGANISATIONS = List.of("闪送达党支部", "速骑党支部", "新就业群体联合党支部");
    private static final List<String> TIPS = List.of(
            "下雨先把胎压放低一点，过井盖不捏前刹。", "雨衣别盖住尾灯，后车看得见才安全。", "积水看不清深浅就推过去，慢两分钟不算慢。", "手机放防水袋里，路口停下来再看。", "头盔镜片抹点洗洁精，不起雾。");
    private static final List<String> LECTURERS = List.of("交警中队讲师", "党建指导员代表", "法律援助律师", "骑手之星");

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final List<String> instructors;

    /** @param instructors logins of the three instructors, who are accounts already */
    public DemoLearningLife(DemoApi api, DemoPeople people, Timeline timeline, List<String> instructors) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
        this.instructors = List.copyOf(instructors);
    }

    public void plan() {
        lecturers();
        books();
        discussion();
        push();
        publication();
    }

    /** Twelve parcels of eighteen to the outlets, from a stock that was larger. */
    private void books() {
        timeline.at(at("2023-02-14T09:00"), () -> {
            JsonNode book = post("street-1", "/api/v1/materials", Map.of("title", "新时代理论学习读本", "kind", "BOOK"));
            String id = id(book);
            post(
                    "street-1",
                    "/api/v1/materials/" + id + "/stock-takings",
                    Map.of("copies", STOCK, "reason", "区委宣传部配发"));
            List<String> sites = api.get(
                            REGISTRY,
                            people.token("street-1"),
                            "/api/v1/sites?area=" + DemoPlaces.STREET + "&limit=" + HAND_OUTS)
                    .required("items")
                    .valueStream()
                    .map(DemoLearningLife::id)
                    .toList();
            for (int i = 0; i < HAND_OUTS; i++) {
                post(
                        "street-1",
                        "/api/v1/hand-outs",
                        Map.of(
                                "materialId",
                                id,
                                "copies",
                                BOOKS / HAND_OUTS,
                                "recipient",
                                Map.of("kind", "SITE", "id", sites.get(i % sites.size()))));
            }
        });
    }

    /** Three instructors and three organisations; one organisation has not confirmed yet. */
    private void publication() {
        timeline.at(at("2023-03-10T09:30"), () -> {
            JsonNode file = api.upload(
                    LEARNING,
                    people.token("party-1"),
                    "/api/v1/media/learning",
                    "",
                    Map.of(),
                    List.of(new DemoApi.Upload(
                            "file",
                            "reference-2023-03.pdf",
                            "application/pdf",
                            DELIVERED.getBytes(StandardCharsets.US_ASCII))));
            String id = id(post(
                    "party-1",
                    "/api/v1/publications",
                    Map.of("series", "组织生活参考", "issueNumber", 1, "title", "2023 年 3 月组织生活参考", "mediaId", id(file))));
            List<Map<String, String>> organisations = new ArrayList<>();
            for (int i = 0; i < ORGANISATIONS.size(); i++) {
                organisations.add(Map.of("id", "organisation-" + (i + 1), "name", ORGANISATIONS.get(i)));
            }
            post(
                    "party-1",
                    "/api/v1/publications/" + id + "/issue",
                    Map.of(
                            "instructors",
                            instructors.stream().map(this::account).toList(),
                            "organisations",
                            organisations));
            String receipts = "/api/v1/publications/" + id + "/receipts";
            instructors.forEach(login -> post(login, receipts, Map.of()));
            post("party-1", receipts, Map.of("organisationId", "organisation-1"));
            post("party-1", receipts, Map.of("organisationId", "organisation-2"));
        });
    }

    /** A week of talk about riding in the rain; five posts are shown, one is not. */
    private void discussion() {
        String[] id = new String[1];
        timeline.at(at("2023-02-20T08:30"), () -> {
            id[0] = id(post(
                    "street-1",
                    "/api/v1/discussions",
                    Map.of("topic", "雨天怎样骑得稳？", "text", "说说你的办法，最管用的写进安全课。", "closes", "2023-02-27T20:00:00+08:00")));
        });
        timeline.at(at("2023-02-21T13:30"), () -> {
            for (int i = 0; i < RIDERS; i++) {
                String post = id(post(
                        "rider-" + (i + 1), "/api/v1/discussions/" + id[0] + "/posts", Map.of("text", TIPS.get(i))));
                post("street-1", "/api/v1/posts/" + post + "/approval", Map.of());
            }
            String advertisement =
                    id(post("rider-1", "/api/v1/discussions/" + id[0] + "/posts", Map.of("text", "低价转让雨衣，要的来找我。")));
            post("street-1", "/api/v1/posts/" + advertisement + "/hiding", Map.of("reason", "与主题无关"));
        });
        timeline.at(
                at("2023-02-28T09:00"),
                () -> post(
                        "street-1",
                        "/api/v1/discussions/" + id[0] + "/closing",
                        Map.of("summary", "大家认为降胎压、亮尾灯、不涉深水、路口停车看手机最管用，已请交警中队写进三月的安全课。")));
    }

    /** Four candidates, five votes, two of them share the first place. */
    private void lecturers() {
        String[] round = new String[1];
        List<String> candidates = new ArrayList<>();
        timeline.at(at("2023-01-16T09:00"), () -> {
            round[0] = id(post("party-1", "/api/v1/lecturer-rounds", Map.of("title", "2023 年冬训主讲人")));
            for (String lecturer : LECTURERS) {
                JsonNode after = post(
                        "party-1",
                        "/api/v1/lecturer-rounds/" + round[0] + "/candidates",
                        Map.of("name", lecturer, "topic", "骑手身边的一堂课"));
                candidates.add(id(after.required("candidates").get(candidates.size())));
            }
            post(
                    "party-1",
                    "/api/v1/lecturer-rounds/" + round[0] + "/voting",
                    Map.of("closesAt", "2023-01-20T18:00:00+08:00"));
        });
        timeline.at(at("2023-01-18T12:30"), () -> {
            for (int i = 0; i < RIDERS; i++) {
                api.put(
                        LEARNING,
                        people.token("rider-" + (i + 1)),
                        "/api/v1/me/lecturer-votes/" + round[0],
                        Map.of("candidateId", candidates.get(i == RIDERS - 1 ? 2 : i % 2)));
            }
        });
        timeline.at(
                at("2023-01-29T09:00"),
                () -> post("party-1", "/api/v1/lecturer-rounds/" + round[0] + "/result", Map.of()));
    }

    /** One lesson at noon to the delivery riders of a community. */
    private void push() {
        timeline.at(
                at("2023-03-08T12:00"),
                () -> post(
                        "street-1",
                        "/api/v1/learning-pushes",
                        Map.of(
                                "lessonId",
                                lesson(),
                                "audience",
                                Map.of(
                                        "workerTypes",
                                        List.of("FOOD_DELIVERY"),
                                        "communityCodes",
                                        List.of(DemoPlaces.communities().get(0).code())),
                                "channels",
                                List.of("IN_APP", "WECHAT"))));
    }

    /** A published safety lesson; made when nobody has published one. */
    private String lesson() {
        JsonNode known = api.get(LEARNING, people.token("street-1"), "/api/v1/courses?topic=SAFETY&limit=1")
                .required("items");
        String course = known.isEmpty() ? published() : id(known.get(0));
        return id(api.get(LEARNING, people.token("street-1"), "/api/v1/courses/" + course)
                .required("lessons")
                .get(0));
    }

    private String published() {
        String course = id(post(
                "street-1",
                "/api/v1/courses",
                Map.of(
                        "title",
                        "雨天骑行安全",
                        "form",
                        "MICRO_LECTURE",
                        "topic",
                        "SAFETY",
                        "lessons",
                        List.of(Map.of("title", "雨天骑行三要点", "seconds", 480, "page", "减速、开灯、保持车距。")))));
        post("street-1", "/api/v1/courses/" + course + "/publication", Map.of());
        return course;
    }

    private JsonNode post(String login, String path, Map<String, ?> body) {
        return api.post(LEARNING, people.token(login), path, body);
    }

    /** The account behind a login, as its access token names it. */
    private String account(String login) {
        String claims = people.token(login).split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(claims))
                .required("sub")
                .asString();
    }

    private static String id(JsonNode made) {
        return made.required("id").asString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
