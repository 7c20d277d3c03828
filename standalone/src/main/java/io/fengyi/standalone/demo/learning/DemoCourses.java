package io.fengyi.standalone.demo.learning;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Five courses about four topics, each on four carriers, and a package that riders asked for. */
public final class DemoCourses {

    public static final List<String> TOPICS = List.of("THEORY", "SAFETY", "SKILL", "LAW");
    public static final List<String> LECTURES = List.of("党的二十大精神微讲堂", "雨天骑行三要点", "客户沟通五句话", "劳动合同看哪里");

    private static final String SERVICE = "learning-service";
    private static final String STAFF = "street-1";
    private static final List<String> CARRIERS = List.of("XUEXI_QIANGGUO", "WECHAT", "DONGXUN", "CLOUD_CLASSROOM");
    private static final int LONG_LESSON = 5_400;

    private final DemoApi api;
    private final DemoPeople people;
    private final List<String> courses = new ArrayList<>();
    private final List<String> lessons = new ArrayList<>();

    public DemoCourses(DemoApi api, DemoPeople people) {
        this.api = api;
        this.people = people;
    }

    public void publish() {
        for (int i = 0; i < TOPICS.size(); i++) {
            course(LECTURES.get(i), "MICRO_VIDEO", TOPICS.get(i), 480 + 60 * i);
        }
        course("安全生产法逐条读", "ARTICLE", "SAFETY", LONG_LESSON);
        Map<String, Object> theme = Map.of(
                "theme", "主题+安全", "courseIds", courses.subList(0, TOPICS.size()), "reason", "100 名骑手中有 42 名希望学安全");
        JsonNode made = api.post(SERVICE, people.token(STAFF), "/api/v1/theme-packages", theme);
        publish("/api/v1/theme-packages/", made);
    }

    /** A micro-lecture of eight to eleven minutes. */
    public String lecture(int n) {
        return lessons.get(n % TOPICS.size());
    }

    /** A lesson of an hour and a half. */
    public String longLesson() {
        return lessons.get(TOPICS.size());
    }

    private void course(String title, String form, String topic, int seconds) {
        List<Map<String, String>> links = CARRIERS.stream()
                .map(carrier -> Map.of("carrier", carrier, "link", link(carrier)))
                .toList();
        Map<String, Object> body = Map.of(
                "title",
                title,
                "summary",
                "四个平台都能学，学一遍就算。",
                "form",
                form,
                "topic",
                topic,
                "tags",
                List.of("GRID_TRAINING"),
                "lessons",
                List.of(Map.of("title", title, "seconds", seconds, "carriers", links)));
        JsonNode made = api.post(SERVICE, people.token(STAFF), "/api/v1/courses", body);
        courses.add(made.required("id").asString());
        lessons.add(made.required("lessons").get(0).required("id").asString());
        publish("/api/v1/courses/", made);
    }

    private String link(String carrier) {
        String host = carrier.toLowerCase(Locale.ROOT).replace('_', '-');
        return "https://" + host + ".example.cn/" + (1 + courses.size());
    }

    private void publish(String path, JsonNode made) {
        String self = path + made.required("id").asString();
        api.post(SERVICE, people.token(STAFF), self + "/publication", Map.of());
    }
}
