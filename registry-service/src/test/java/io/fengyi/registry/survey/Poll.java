package io.fengyi.registry.survey;

import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A survey of one town: the questions of the office and answers to them. */
final class Poll {

    final Town town;
    final String id;
    private final Api api;

    Poll(Api api, Town town, String anonymity) {
        this(api, town, draft(town, anonymity));
    }

    Poll(Api api, Town town, Map<String, Object> draft) {
        this.api = api;
        this.town = town;
        this.id = api.as(town.sa()).post("/api/v1/surveys", draft).expect(201).text("/id");
    }

    static Map<String, Object> draft(Town town, String anonymity) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "思想动态问卷");
        draft.put("purpose", "了解骑手和快递员的工作与生活");
        draft.put("area", town.street);
        draft.put("anonymity", anonymity);
        draft.put("methods", List.of("FIELD_VISIT", "INTERVIEW", "RANDOM_SAMPLE", "DOCUMENT"));
        draft.put(
                "questions",
                List.of(
                        on("MEMBERSHIP", single("member", "YES", "NO")),
                        on("STUDY_TIME", single("study", "UNDER_1H", "FROM_1H")),
                        on("WORKING_HOURS", bands("hours", 8, 12)),
                        on("TENURE", bands("tenure", 1, 2, 5)),
                        on("STAYING", single("future", "STAY", "CHANGE")),
                        on("SATISFACTION", single("satisfaction", "VERY", "QUITE", "SOMEWHAT", "NOT")),
                        Map.of("key", "wish", "kind", "TEXT", "text", "还有什么想说的？")));
        draft.put(
                "plan",
                Map.of(
                        "k",
                        5,
                        "open",
                        false,
                        "crossTabs",
                        List.of(Map.of("key", "hoursBySatisfaction", "rows", "hours", "columns", "satisfaction"))));
        return draft;
    }

    static Map<String, Object> single(String key, String... options) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String option : options) {
            all.add(Map.of("key", option, "label", option));
        }
        return Map.of("key", key, "kind", "SINGLE", "text", key, "options", all);
    }

    static Map<String, Object> bands(String key, int... ends) {
        List<Map<String, Object>> bands = new ArrayList<>();
        for (int i = 0; i <= ends.length; i++) {
            Map<String, Object> band = new HashMap<>(Map.of(
                    "key", i == ends.length ? "OVER_" + ends[i - 1] : "UP_TO_" + ends[i], "label", "第" + i + "段"));
            if (i > 0) {
                band.put("above", ends[i - 1]);
            }
            if (i < ends.length) {
                band.put("upTo", ends[i]);
            }
            bands.add(band);
        }
        return Map.of("key", key, "kind", "NUMBER", "text", key, "bands", bands);
    }

    /** The question declares what it is about. */
    static Map<String, Object> on(String topic, Map<String, Object> question) {
        Map<String, Object> declared = new HashMap<>(question);
        declared.put("topic", topic);
        return declared;
    }

    Poll opens() {
        step("opening");
        return this;
    }

    Poll publishes() {
        step("closing");
        step("publication");
        return this;
    }

    Answer step(String command) {
        return api.as(town.sa()).post("/api/v1/surveys/" + id + '/' + command).expect(200);
    }

    List<String> tickets(int number) {
        return api.as(town.gs())
                .post("/api/v1/surveys/" + id + "/ticket-batches", Map.of("number", number))
                .expect(201)
                .json()
                .at("/tickets")
                .valueStream()
                .map(ticket -> ticket.asString())
                .toList();
    }

    Answer answers(String ticket, List<Map<String, Object>> replies) {
        return api.post("/api/v1/survey-answers", Map.of("surveyId", id, "ticket", ticket, "replies", replies));
    }

    /** The hundred answers of March 2023, in another order for each question. */
    static List<List<Map<String, Object>>> hundred() {
        List<List<Map<String, Object>>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new ArrayList<>());
        }
        spread(all, i -> choice("member", i < 5 ? "YES" : "NO"), 1);
        spread(all, i -> choice("study", i < 95 ? "UNDER_1H" : "FROM_1H"), 3);
        spread(all, i -> number("hours", i < 20 ? 8 : i < 77 ? 11.5 : 13), 7);
        spread(all, i -> number("tenure", i < 40 ? 1 : i < 75 ? 2 : i < 93 ? 4 : 6), 9);
        spread(all, i -> choice("future", i < 30 ? "STAY" : "CHANGE"), 11);
        spread(all, i -> choice("satisfaction", i < 25 ? "VERY" : i < 43 ? "QUITE" : i < 70 ? "SOMEWHAT" : "NOT"), 13);
        return all;
    }

    private static void spread(
            List<List<Map<String, Object>>> all, java.util.function.IntFunction<Map<String, Object>> reply, int step) {
        for (int i = 0; i < 100; i++) {
            all.get(i * step % 100).add(reply.apply(i));
        }
    }

    static Map<String, Object> choice(String question, String option) {
        return Map.of("question", question, "options", Collections.singletonList(option));
    }

    static Map<String, Object> number(String question, double number) {
        return Map.of("question", question, "number", number);
    }
}
