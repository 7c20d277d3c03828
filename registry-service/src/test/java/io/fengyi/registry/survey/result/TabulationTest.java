package io.fengyi.registry.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.survey.disclosure.Suppressed;
import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Option;
import io.fengyi.registry.survey.question.Question;
import io.fengyi.registry.survey.question.QuestionKind;
import io.fengyi.registry.survey.question.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A cross-tab beside the one-way tables of its questions. */
class TabulationTest {

    private static final int K = 5;
    private static final Dimension DOWN = dimension("down", "A", "B", "C");
    private static final Dimension ACROSS = dimension("across", "X", "Y", "Z");
    private static final Dimension NARROW = dimension("across", "X", "Y");

    /** Taking a cross-tab's totals from the one-way table must not tell of a few who left the other question out. */
    @Property(tries = 400)
    void nobodyIsToldByLeavingAQuestionOut(@ForAll("answers") List<List<Reply>> answers) {
        Tabulation tabulation = new Tabulation(answers, K);
        ResultTable tab = tabulation.crossTab("tab", DOWN, ACROSS);
        for (ResultCell option : tabulation.oneWay(DOWN).cells()) {
            told(option, line(tab, cell -> Objects.equals(cell.row(), option.column())));
        }
        for (ResultCell option : tabulation.oneWay(ACROSS).cells()) {
            told(option, line(tab, cell -> Objects.equals(cell.column(), option.column())));
        }
    }

    /** Two of fifty left the rows out, as the numbers of valid answers tell: A and B are both 4, give or take one. */
    @Example
    void aFewWhoLeaveAQuestionOutTellOfNobodyElse() {
        List<List<Reply>> answers = fifty();
        answers.addAll(Collections.nCopies(1, answer("", "X")));
        answers.addAll(Collections.nCopies(1, answer("", "Y")));
        ResultTable tab = new Tabulation(answers, K).crossTab("tab", DOWN, ACROSS);
        assertThat(tab.withheld()).isTrue();
        assertThat(tab.cells()).allMatch(ResultCell::suppressed);
    }

    /** Six who left them out leave room enough. */
    @Example
    void enoughWhoLeaveAQuestionOutHideWhatIsSmall() {
        List<List<Reply>> answers = fifty();
        answers.addAll(Collections.nCopies(3, answer("", "X")));
        answers.addAll(Collections.nCopies(3, answer("", "Y")));
        assertThat(new Tabulation(answers, K).crossTab("tab", DOWN, ACROSS).withheld())
                .isFalse();
        nobodyIsToldByReadingAllTables(answers);
    }

    @Property(tries = 200)
    void nobodyIsToldByReadingAllTables(@ForAll("fewAnswers") List<List<Reply>> answers) {
        Tabulation tabulation = new Tabulation(answers, K);
        ResultTable tab = tabulation.crossTab("tab", DOWN, NARROW);
        if (!tab.withheld()) {
            Reading reading = new Reading(tab, tabulation.oneWay(DOWN), tabulation.oneWay(NARROW));
            assertThat(reading.ofHidden()).allMatch(bounds -> bounds.max() - bounds.min() >= K);
            assertThat(reading.ofTab())
                    .isEqualTo(
                            tab.audit().stream().map(Suppressed.Audited::bounds).toList());
        }
    }

    private static List<List<Reply>> fifty() {
        List<List<Reply>> answers = new ArrayList<>();
        answers.addAll(Collections.nCopies(4, answer("A", "X")));
        answers.addAll(Collections.nCopies(4, answer("B", "Y")));
        answers.addAll(Collections.nCopies(20, answer("C", "X")));
        answers.addAll(Collections.nCopies(20, answer("C", "Y")));
        return answers;
    }

    /** The margin of a line, or what its cells add to when all are shown. */
    private static List<ResultCell> line(ResultTable tab, Predicate<ResultCell> own) {
        List<ResultCell> cells = tab.cells().stream().filter(own).toList();
        List<ResultCell> margin = tab.margins().stream().filter(own).toList();
        return margin.get(0).suppressed() ? cells : margin;
    }

    private static void told(ResultCell oneWay, List<ResultCell> line) {
        if (oneWay.count() == null || line.stream().anyMatch(ResultCell::suppressed)) {
            return;
        }
        int both = line.stream()
                .mapToInt(cell -> Objects.requireNonNull(cell.count()))
                .sum();
        int leftOut = oneWay.count() - both;
        assertThat(leftOut == 0 || leftOut >= K)
                .as("%s in all, %s in the cross-tab", oneWay.count(), both)
                .isTrue();
    }

    @Provide
    Arbitrary<List<List<Reply>>> answers() {
        Arbitrary<String> down = Arbitraries.of("A", "A", "B", "B", "C", "");
        Arbitrary<String> across = Arbitraries.of("X", "X", "Y", "Y", "Z", "");
        return Combinators.combine(down, across)
                .as(TabulationTest::answer)
                .list()
                .ofMinSize(10)
                .ofMaxSize(70);
    }

    /** No more than trying them all can bear. */
    @Provide
    Arbitrary<List<List<Reply>>> fewAnswers() {
        Arbitrary<String> down = Arbitraries.of("A", "A", "B", "B", "C", "");
        Arbitrary<String> across = Arbitraries.of("X", "X", "Y", "Y", "");
        return Combinators.combine(down, across)
                .as(TabulationTest::answer)
                .list()
                .ofMinSize(18)
                .ofMaxSize(40);
    }

    private static List<Reply> answer(String down, String across) {
        return Stream.of(reply("down", down), reply("across", across))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Reply> reply(String question, String option) {
        return option.isEmpty() ? List.of() : List.of(new Reply(question, List.of(option), null, null, null));
    }

    private static Dimension dimension(String key, String... options) {
        List<Option> all = new ArrayList<>();
        Stream.of(options).forEach(option -> all.add(new Option(option, option)));
        return new Question(key, QuestionKind.SINGLE, key, null, all, null, null)
                .dimensions()
                .get(0);
    }
}
