package io.fengyi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final FigureQuestion QUESTION =
            new FigureQuestion(LocalDate.parse("2023-03-31"), LocalDate.parse("2022-04-01"), "320299001", null);

    @ParameterizedTest(name = "{0} of {1} with {2} decimals is {3}")
    @CsvSource({
        "911, 972, 2, 93.72",
        "737, 972, 2, 75.82",
        "1, 8, 1, 12.5",
        "1, 16, 1, 6.3",
        "0, 7, 1, 0.0",
        "3, 0, 1, "
    })
    void percentagesAreRoundedHalfUp(long numerator, long denominator, int decimals, String percent) {
        Figure figure = Figure.share("rate", numerator, denominator, decimals);
        assertThat(figure.value() == null ? null : figure.value().toPlainString())
                .isEqualTo(percent);
        assertThat(figure.n()).isEqualTo(denominator);
    }

    @ParameterizedTest(name = "{0} people are suppressed: {1}")
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void fewerThanFivePeopleAreNotShown(long people, boolean hidden) {
        Figure figure = Figure.people("persons", people);
        assertThat(figure.suppressed()).isEqualTo(hidden);
        assertThat(figure.value() == null).isEqualTo(hidden);
        assertThat(figure.numerator() == null).isEqualTo(hidden);
    }

    @Test
    void membersAreCountedExactlyForThoseWhoMaySeeThem() {
        assertThat(Figure.people("members", 3, true).numerator()).isEqualTo(3);
        assertThat(Figure.people("members", 3, false).suppressed()).isTrue();
        assertThat(Figure.shareOfPeople("life", 3, 4, true).value()).isEqualByComparingTo("75.0");
        assertThat(Figure.shareOfPeople("life", 3, 4, false).suppressed()).isTrue();
        assertThat(QUESTION.exact()).isFalse();
    }

    @ParameterizedTest(name = "{0} of {1}: suppressed {2}")
    @CsvSource({"95, 100, false", "4, 100, true", "97, 100, true", "0, 4, true", "100, 100, false", "0, 100, false"})
    void aShareThatTellsOfFewerThanFiveIsNotShown(long numerator, long denominator, boolean hidden) {
        assertThat(Figure.shareOfPeople("share", numerator, denominator).suppressed())
                .isEqualTo(hidden);
    }

    @Test
    void oneHiddenCellTakesTheNextSmallestWithIt() {
        Map<String, Long> people = new LinkedHashMap<>();
        people.put("a", 3L);
        people.put("b", 20L);
        people.put("c", 7L);
        people.put("d", 0L);
        assertThat(Groups.ofPeople("community", people).rows())
                .extracting(row -> row.get(1))
                .containsExactly(null, 20L, null, 0L);
    }

    @Test
    void twoHiddenCellsHideEachOther() {
        Map<String, Long> people = new LinkedHashMap<>();
        people.put("a", 3L);
        people.put("b", 2L);
        people.put("c", 7L);
        assertThat(Groups.ofPeople("community", people).rows())
                .extracting(row -> row.get(1))
                .containsExactly(null, null, 7L);
    }

    @Test
    void theBookRefusesUnknownKeysAndGroupings() {
        FigureBook book = new FigureBook(List.of(new Sessions()), List.of(new Votes()));
        assertThat(book.answer(List.of(), QUESTION))
                .extracting(Figure::key)
                .containsExactly("sessions", "persons", "vote.a", "vote.b");
        assertThatThrownBy(() -> book.answer(List.of("nothing"), QUESTION))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessageContaining("nothing");
        FigureQuestion byColour = new FigureQuestion(QUESTION.asOf(), QUESTION.from(), QUESTION.area(), "colour");
        assertThatThrownBy(() -> book.answer(List.of(), byColour)).hasMessageContaining("colour");
    }

    @Test
    void aFamilyKnowsItsKeysWhenItIsAsked() {
        Votes votes = new Votes();
        FigureBook book = new FigureBook(List.of(new Sessions()), List.of(votes));
        assertThat(book.answer(List.of("vote.b", "sessions", "vote.a"), QUESTION))
                .extracting(Figure::key)
                .containsExactly("vote.b", "sessions", "vote.a");
        assertThat(votes.asked).isEqualTo(1);
        book.answer(List.of("sessions"), QUESTION);
        assertThat(votes.asked).isEqualTo(1);
        for (String unknown : List.of("vote", "vote.", "vote.c", "votes.a")) {
            assertThatThrownBy(() -> book.answer(List.of(unknown), QUESTION))
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.status()).isEqualTo(400))
                    .hasMessageContaining(unknown);
        }
        assertThat(book.keys()).doesNotContain("vote.a");
        assertThat(book.families()).containsExactly("vote");
        assertThat(book.offers("vote.a", "month")).isFalse();
    }

    @Test
    void aGroupingReachesThoseThatOfferIt() {
        FigureQuestion byMonth = new FigureQuestion(QUESTION.asOf(), QUESTION.from(), QUESTION.area(), "month");
        List<Figure> figures = new FigureBook(List.of(new Sessions()), List.of(new Votes())).answer(List.of(), byMonth);
        assertThat(figures.get(0).groups()).isNotNull();
        assertThat(figures.get(1).groups()).isNull();
    }

    @Test
    void aKeyHasOneSource() {
        assertThatThrownBy(() -> new FigureBook(List.of(new Sessions(), new Sessions()), List.of()))
                .hasMessageContaining("sessions");
    }

    private static final class Sessions implements FigureSource {

        @Override
        public List<FigureOffer> offers() {
            return List.of(FigureOffer.of("sessions", "month"), FigureOffer.of("persons"));
        }

        @Override
        public Figure answer(String key, FigureQuestion question) {
            Figure figure = Figure.count(key, 62);
            return question.isGroupedBy("month") ? figure.groups(Groups.of("month", Map.of("2023-03", 62))) : figure;
        }
    }

    private static final class Votes implements FigureFamily {

        private int asked;

        @Override
        public String name() {
            return "vote";
        }

        @Override
        public List<Figure> answer(FigureQuestion question) {
            asked++;
            return List.of(
                    Figure.count("vote.a", 3).about("甲"),
                    Figure.count("vote.b", 4).about("乙"));
        }
    }
}
