package io.fengyi.registry.survey.question;

import io.fengyi.http.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** When questions can be asked. Source: registry.md 3.10. */
public final class QuestionRules {

    private QuestionRules() {}

    /** @throws InvalidValue 422 {@code key-twice}, {@code options-missing}, {@code bands-overlap}, {@code bands-gap}, {@code topic-invalid} … */
    public static void check(List<Question> questions) {
        unique("/questions", questions.stream().map(Question::key));
        unique(
                "/questions",
                questions.stream().map(Question::topic).filter(Objects::nonNull).map(Topic::name));
        for (int i = 0; i < questions.size(); i++) {
            check("/questions/" + i, questions.get(i));
        }
    }

    private static void check(String pointer, Question question) {
        boolean choice = question.kind() == QuestionKind.SINGLE
                || question.kind() == QuestionKind.MULTI
                || question.kind() == QuestionKind.MATRIX;
        parts(pointer + "/options", "options", question.choices(), choice, 2);
        parts(pointer + "/bands", "bands", question.numberBands(), question.kind() == QuestionKind.NUMBER, 2);
        parts(pointer + "/rows", "rows", question.matrixRows(), question.kind() == QuestionKind.MATRIX, 1);
        unique(pointer + "/options", question.optionKeys());
        unique(pointer + "/rows", question.matrixRows().stream().map(Option::key));
        unique(pointer + "/bands", question.numberBands().stream().map(Band::key));
        bands(pointer + "/bands", question.numberBands());
        Topic topic = question.topic();
        if (topic != null && !topic.fits(question)) {
            throw new InvalidValue(
                    pointer + "/topic", "topic-invalid", "topic: " + topic + " (has " + topic.wanted() + ")");
        }
    }

    private static void parts(String pointer, String what, List<?> given, boolean wanted, int least) {
        if (wanted && given.size() < least) {
            throw new InvalidValue(pointer, what + "-missing", given.size() + " (at least " + least + ")");
        }
        if (!wanted && !given.isEmpty()) {
            throw new InvalidValue(pointer, what + "-not-possible", given.size() + " (this kind has none)");
        }
    }

    private static void bands(String pointer, List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            Double before = i == 0 ? null : bands.get(i - 1).upTo();
            Double from = band.above();
            Double to = band.upTo();
            if (i > 0 && (before == null || from == null || from < before)) {
                throw new InvalidValue(
                        pointer + '/' + i,
                        "bands-overlap",
                        "above: " + from + " (the band before ends at " + before + ")");
            }
            boolean gapBelow = i == 0 ? from != null : from != null && before != null && from > before;
            boolean openTop = i == bands.size() - 1 && to != null;
            if (gapBelow || openTop) {
                throw new InvalidValue(
                        pointer + '/' + i,
                        "bands-gap",
                        "above " + from + ", up to " + to + " (every number needs a band)");
            }
            if (from != null && to != null && to <= from) {
                throw new InvalidValue(pointer + '/' + i, "bands-overlap", "above " + from + ", up to " + to);
            }
        }
    }

    private static void unique(String pointer, Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw new InvalidValue(pointer, "key-twice", "key: " + key + " (each one once)");
            }
        });
    }
}
