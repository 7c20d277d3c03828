package io.fengyi.registry.survey.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {

    private static final Question SINGLE =
            new Question("stay", QuestionKind.SINGLE, "？", null, List.of(option("A"), option("B")), null, null);

    @Test
    void bandsCloseAndCover() {
        QuestionRules.check(List.of(bands(band("a", null, 8.0), band("b", 8.0, 12.0), band("c", 12.0, null))));
        refused("bands-overlap", bands(band("a", null, 8.0), band("b", 7.0, null)));
        refused("bands-overlap", bands(band("a", null, null), band("b", 8.0, null)));
        refused("bands-overlap", bands(band("a", null, 8.0), band("b", 8.0, 8.0), band("c", 8.0, null)));
        refused("bands-gap", bands(band("a", null, 8.0), band("b", 9.0, null)));
        refused("bands-gap", bands(band("a", 0.0, 8.0), band("b", 8.0, null)));
        refused("bands-gap", bands(band("a", null, 8.0), band("b", 8.0, 12.0)));
    }

    @Test
    void aNumberFallsIntoOneBand() {
        Question hours = bands(band("a", null, 8.0), band("b", 8.0, 12.0), band("c", 12.0, null));
        Dimension table = hours.dimensions().get(0);
        assertThat(table.cellsOf(List.of(number(8)))).containsExactly(0);
        assertThat(table.cellsOf(List.of(number(8.5)))).containsExactly(1);
        assertThat(table.cellsOf(List.of(number(12)))).containsExactly(1);
        assertThat(table.cellsOf(List.of(number(13)))).containsExactly(2);
    }

    @Test
    void eachKindHasItsParts() {
        refused("options-missing", new Question("q", QuestionKind.SINGLE, "？", null, null, null, null));
        refused(
                "bands-not-possible",
                new Question(
                        "q",
                        QuestionKind.SINGLE,
                        "？",
                        null,
                        List.of(option("A"), option("B")),
                        List.of(band("a", null, null)),
                        null));
        refused(
                "rows-missing",
                new Question("q", QuestionKind.MATRIX, "？", null, List.of(option("A"), option("B")), null, null));
        refused(
                "key-twice",
                new Question("q", QuestionKind.MULTI, "？", null, List.of(option("A"), option("A")), null, null));
        assertThatThrownBy(() -> QuestionRules.check(List.of(SINGLE, SINGLE))).isInstanceOf(InvalidValue.class);
    }

    /** A topic means the same in every survey: its options or bands, in its order. */
    @Test
    void aQuestionOnATopicHasItsCells() {
        Option yes = option("YES");
        Option no = option("NO");
        QuestionRules.check(List.of(on(Topic.MEMBERSHIP, QuestionKind.SINGLE, List.of(yes, no))));
        refused("topic-invalid", on(Topic.MEMBERSHIP, QuestionKind.SINGLE, List.of(no, yes)));
        refused("topic-invalid", on(Topic.MEMBERSHIP, QuestionKind.MULTI, List.of(yes, no)));
        refused("topic-invalid", on(Topic.STAYING, QuestionKind.SINGLE, List.of(yes, no)));
        QuestionRules.check(List.of(hoursOnTopic(8, 12)));
        refused("topic-invalid", hoursOnTopic(9, 12));
        Question twice = on(Topic.MEMBERSHIP, QuestionKind.SINGLE, List.of(yes, no));
        Question other =
                new Question("other", QuestionKind.SINGLE, "？", Topic.MEMBERSHIP, List.of(yes, no), null, null);
        assertThatThrownBy(() -> QuestionRules.check(List.of(twice, other)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("MEMBERSHIP");
    }

    private static Question on(Topic topic, QuestionKind kind, List<Option> options) {
        return new Question("q", kind, "？", topic, options, null, null);
    }

    private static Question hoursOnTopic(double first, double second) {
        return new Question(
                "hours",
                QuestionKind.NUMBER,
                "？",
                Topic.WORKING_HOURS,
                null,
                List.of(band("UP_TO_8", null, first), band("UP_TO_12", first, second), band("OVER_12", second, null)),
                null);
    }

    @Test
    void repliesFitTheirQuestions() {
        Reply text = new Reply("why", null, null, null, "找我 13912345678 或 苏B12345");
        Question why = new Question("why", QuestionKind.TEXT, "？", null, null, null, null);
        Reply stored = ReplyRules.checked(List.of(SINGLE, why), List.of(text)).get(0);
        assertThat(stored.text()).doesNotContain("139").doesNotContain("12345");
        replyRefused(new Reply("stay", List.of("A", "B"), null, null, null));
        replyRefused(new Reply("stay", List.of("C"), null, null, null));
        replyRefused(new Reply("stay", null, 3.0, null, null));
        replyRefused(new Reply("other", List.of("A"), null, null, null));
    }

    @Test
    void aMatrixCountsRowByRow() {
        Question matrix = new Question(
                "m",
                QuestionKind.MATRIX,
                "？",
                null,
                List.of(option("A"), option("B")),
                null,
                List.of(option("pay"), option("rest")));
        Reply reply = new Reply("m", null, null, Map.of("rest", "B"), null);
        List<Dimension> tables = matrix.dimensions();
        assertThat(tables).extracting(Dimension::key).containsExactly("m.pay", "m.rest");
        assertThat(tables.get(0).cellsOf(List.of(reply))).isEmpty();
        assertThat(tables.get(1).cellsOf(List.of(reply))).containsExactly(1);
    }

    private static void replyRefused(Reply reply) {
        assertThatThrownBy(() -> ReplyRules.checked(List.of(SINGLE), List.of(reply)))
                .isInstanceOf(InvalidValue.class);
    }

    private static void refused(String code, Question question) {
        assertThatThrownBy(() -> QuestionRules.check(List.of(question)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Option option(String key) {
        return new Option(key, key);
    }

    private static Band band(String key, @Nullable Double above, @Nullable Double upTo) {
        return new Band(key, key, above, upTo);
    }

    private static Question bands(Band... bands) {
        return new Question("hours", QuestionKind.NUMBER, "？", null, null, List.of(bands), null);
    }

    private static Reply number(double number) {
        return new Reply("hours", null, number, null, null);
    }
}
