package io.fengyi.registry.survey.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a question is about, declared by whoever writes the survey: the situation report tells these and finds them by
 * the topic, never by the wording. Such a question has these cells, so that its numbers mean the same in every survey.
 * Source: platform.md 3.11.
 */
public enum Topic {
    MEMBERSHIP("membership", List.of(), "YES", "NO"),
    /** A week. */
    STUDY_TIME("studyTime", List.of(), "UNDER_1H", "FROM_1H"),
    /** A day. */
    WORKING_HOURS("workingHours", List.of(8.0, 12.0), "UP_TO_8", "UP_TO_12", "OVER_12"),
    /** Years. */
    TENURE("tenure", List.of(1.0, 2.0, 5.0), "UP_TO_1", "UP_TO_2", "UP_TO_5", "OVER_5"),
    STAYING("staying", List.of(), "STAY", "CHANGE"),
    SATISFACTION("satisfaction", List.of(), "VERY", "QUITE", "SOMEWHAT", "NOT");

    private final String key;
    private final List<Double> ends;
    private final List<String> cells;

    Topic(String key, List<Double> ends, String... cells) {
        this.key = key;
        this.ends = ends;
        this.cells = List.of(cells);
    }

    /** As it stands in the keys of figures. */
    public String key() {
        return key;
    }

    /** Whether the question has the topic's cells: options of a single choice, or bands with these ends. */
    boolean fits(Question question) {
        QuestionKind kind = ends.isEmpty() ? QuestionKind.SINGLE : QuestionKind.NUMBER;
        Stream<String> keys = ends.isEmpty()
                ? question.optionKeys()
                : question.numberBands().stream().map(Band::key);
        return question.kind() == kind
                && keys.toList().equals(cells)
                && question.numberBands().stream()
                        .map(Band::upTo)
                        .filter(Objects::nonNull)
                        .toList()
                        .equals(ends);
    }

    /** What a question on it has to be like. */
    String wanted() {
        return cells + (ends.isEmpty() ? "" : " up to " + ends);
    }
}
