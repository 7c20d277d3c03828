package io.fengyi.standalone.demo.town;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** The survey of March 2023: 103 contacts with 100 persons, 100 answers on one-time tickets, published with its numbers. */
public final class DemoSurvey {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "registry-service";
    private static final String SURVEYS = "/api/v1/surveys";
    private static final int PERSONS = 100;

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private String id = "";

    public DemoSurvey(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    public void plan() {
        timeline.at(moment(2, 27), this::open);
        timeline.at(moment(3, 6), this::ask);
        timeline.at(moment(3, 24), () -> step("closing"));
        timeline.at(moment(3, 28), () -> step("publication"));
    }

    private void open() {
        id = api.post(SERVICE, people.token("street-1"), SURVEYS, survey())
                .required("id")
                .asString();
        step("opening");
    }

    private void step(String command) {
        api.post(SERVICE, people.token("street-1"), SURVEYS + '/' + id + '/' + command, Map.of());
    }

    private void ask() {
        contacts("FIELD_VISIT", 43, 40);
        contacts("INTERVIEW", 30, 30);
        contacts("RANDOM_SAMPLE", 20, 20);
        contacts("DOCUMENT", 10, 10);
        List<String> tickets = new ArrayList<>();
        api.post(SERVICE, people.token("grid-1"), SURVEYS + '/' + id + "/ticket-batches", Map.of("number", PERSONS))
                .required("tickets")
                .forEach(ticket -> tickets.add(ticket.asString()));
        List<List<Map<String, Object>>> answers = answers();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            for (int i = 0; i < PERSONS; i++) {
                Map<String, Object> body = Map.of("surveyId", id, "ticket", tickets.get(i), "replies", answers.get(i));
                sent.add(CompletableFuture.runAsync(
                        () -> api.postAsNobody(SERVICE, "/api/v1/survey-answers", body), threads));
            }
            sent.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private void contacts(String method, int personTimes, int persons) {
        api.post(
                SERVICE,
                people.token("community-1"),
                SURVEYS + '/' + id + "/contact-batches",
                Map.of("method", method, "date", "2023-03-06", "personTimes", personTimes, "persons", persons));
    }

    private static Map<String, Object> survey() {
        return Map.of(
                "title",
                "新就业群体思想动态问卷",
                "purpose",
                "了解骑手和快递员的工作、生活与所思所盼",
                "area",
                DemoPlaces.STREET,
                "anonymity",
                "ANONYMOUS_TICKET",
                "methods",
                List.of("FIELD_VISIT", "INTERVIEW", "RANDOM_SAMPLE", "DOCUMENT"),
                "questions",
                List.of(
                        choice("member", "MEMBERSHIP", "您是党员吗？", "YES", "是", "NO", "否"),
                        choice("study", "STUDY_TIME", "您每周学习多长时间？", "UNDER_1H", "不足 1 小时", "FROM_1H", "1 小时及以上"),
                        bands("hours", "WORKING_HOURS", "您每天工作多少小时？", "小时", 8, 12),
                        bands("tenure", "TENURE", "您入行几年了？", "年", 1, 2, 5),
                        choice("future", "STAYING", "您今后有什么打算？", "STAY", "继续干", "CHANGE", "换工作或再看看"),
                        choice(
                                "satisfaction",
                                "SATISFACTION",
                                "您对目前的工作满意吗？",
                                "VERY",
                                "很满意",
                                "QUITE",
                                "比较满意",
                                "SOMEWHAT",
                                "基本满意",
                                "NOT",
                                "不满意")),
                "plan",
                Map.of(
                        "k",
                        5,
                        "open",
                        false,
                        "crossTabs",
                        List.of(Map.of("key", "hoursBySatisfaction", "rows", "hours", "columns", "satisfaction"))));
    }

    private static Map<String, Object> choice(String key, String topic, String text, String... keysAndLabels) {
        List<Map<String, String>> options = new ArrayList<>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            options.add(Map.of("key", keysAndLabels[i], "label", keysAndLabels[i + 1]));
        }
        return Map.of("key", key, "kind", "SINGLE", "topic", topic, "text", text, "options", options);
    }

    private static Map<String, Object> bands(String key, String topic, String text, String unit, int... ends) {
        List<Map<String, Object>> bands = new ArrayList<>();
        for (int i = 0; i <= ends.length; i++) {
            Map<String, Object> band = new HashMap<>();
            if (i > 0) {
                band.put("above", ends[i - 1]);
            }
            if (i < ends.length) {
                band.put("upTo", ends[i]);
            }
            String name = i == 0 ? "≤ " + ends[0] : i == ends.length ? "> " + ends[i - 1] : ends[i - 1] + "–" + ends[i];
            band.put("key", i == ends.length ? "OVER_" + ends[i - 1] : "UP_TO_" + ends[i]);
            band.put("label", name + ' ' + unit);
            bands.add(band);
        }
        return Map.of("key", key, "kind", "NUMBER", "topic", topic, "text", text, "bands", bands);
    }

    /** Each question in another order of persons, long hours with less satisfaction. */
    private static List<List<Map<String, Object>>> answers() {
        List<List<Map<String, Object>>> all = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            all.add(new ArrayList<>());
        }
        spread(all, 37, i -> picked("member", i < 5 ? "YES" : "NO"));
        spread(all, 11, i -> picked("study", i < 95 ? "UNDER_1H" : "FROM_1H"));
        spread(all, 1, i -> number("hours", i < 20 ? 7.5 : i < 77 ? 10.5 : 13));
        spread(all, 23, i -> number("tenure", i < 40 ? 0.5 : i < 75 ? 1.5 : i < 93 ? 3 : 7));
        spread(all, 41, i -> picked("future", i < 30 ? "STAY" : "CHANGE"));
        spread(all, 51, i -> picked("satisfaction", i < 25 ? "VERY" : i < 43 ? "QUITE" : i < 70 ? "SOMEWHAT" : "NOT"));
        return all;
    }

    private static void spread(List<List<Map<String, Object>>> all, int step, IntFunction<Map<String, Object>> reply) {
        for (int i = 0; i < PERSONS; i++) {
            all.get(i * step % PERSONS).add(reply.apply(i));
        }
    }

    private static Map<String, Object> picked(String question, String option) {
        return Map.of("question", question, "options", List.of(option));
    }

    private static Map<String, Object> number(String question, double number) {
        return Map.of("question", question, "number", number);
    }

    private static Instant moment(int month, int day) {
        return LocalDateTime.of(2023, month, day, 10, 0).atZone(ZONE).toInstant();
    }
}
