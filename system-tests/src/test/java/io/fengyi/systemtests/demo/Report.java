package io.fengyi.systemtests.demo;

import io.fengyi.testsupport.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The situation report as one reader was given it. */
record Report(JsonNode json) {

    static String path(String asOf, String area) {
        return "/api/v1/situation-report?asOf=" + asOf + "&area=" + area;
    }

    static Report read(Api reader, String asOf, String area) {
        return new Report(reader.get(path(asOf, area)).expect(200).json());
    }

    boolean complete() {
        return json.required("complete").asBoolean();
    }

    /** By key of the line, in their order. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        lines().forEach(line ->
                texts.put(line.required("key").asString(), line.required("text").asString()));
        return texts;
    }

    List<String> headings() {
        return json.findValues("title").stream()
                .map(JsonNode::asString)
                .filter(title -> title.matches("[一二三]、.*|（.*"))
                .toList();
    }

    List<JsonNode> figures() {
        List<JsonNode> figures = new ArrayList<>();
        lines().forEach(line -> line.required("figures").forEach(figures::add));
        return figures;
    }

    private List<JsonNode> lines() {
        List<JsonNode> lines = new ArrayList<>();
        json.required("parts")
                .forEach(part -> part.required("sections")
                        .forEach(section -> section.required("lines").forEach(lines::add)));
        return lines;
    }
}
