package io.fengyi.registry.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Option;
import io.fengyi.registry.survey.question.Question;
import io.fengyi.registry.survey.question.QuestionKind;
import io.fengyi.registry.survey.question.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A cross-tab beside the one-way tables of its questions. */
class TabulationTest {

    private static final int K = 5;
    private static final Dimension DOWN = dimension("down", "A", "B", "C");
    private static final Dimension ACROSS = dimension("across", "X", "Y", "Z");

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
                .as((one, other) -> Stream.of(reply("down", one), reply("across", other))
                        .flatMap(List::stream)
                        .toList())
                .list()
                .ofMinSize(10)
                .ofMaxSize(70);
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
