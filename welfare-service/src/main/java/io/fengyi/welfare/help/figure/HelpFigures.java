package io.fengyi.welfare.help.figure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.welfare.help.casefile.HelpCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems solved, people helped, and how well the clocks are kept. Source: welfare.md 5. */
@Component
class HelpFigures implements FigureSource {

    private static final String MONTH = "month";
    private static final String COMMUNITY = "community";
    private static final String CATEGORY = "category";
    private static final String DEPARTMENT = "department";

    private final HelpCounts counts;

    HelpFigures(HelpCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("problemsSolved", MONTH, COMMUNITY, CATEGORY),
                FigureOffer.of("personTimesHelped", MONTH, COMMUNITY),
                FigureOffer.of("solvedOnTime"),
                FigureOffer.of("disputeRate"),
                FigureOffer.of("handOversAnswered", DEPARTMENT),
                FigureOffer.of("rightsShare"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return switch (key) {
            case "problemsSolved" -> problemsSolved(key, question);
            case "personTimesHelped" -> personTimesHelped(key, question);
            case "solvedOnTime" -> {
                List<SolvedRow> solved = standing(question);
                yield Figure.share(
                        key, solved.stream().filter(SolvedRow::onTime).count(), solved.size(), 1);
            }
            case "disputeRate" -> {
                List<SolvedRow> solved = counts.solutions(question);
                long disputed = solved.stream()
                        .filter(row -> row.isDisputedBy(question.asOf()))
                        .count();
                yield Figure.share(key, disputed, solved.size(), 1);
            }
            case "handOversAnswered" -> handOversAnswered(key, question);
            case "rightsShare" ->
                Figure.shareOfPeople(
                        key, counts.requests(question, HelpCategory.RIGHTS), counts.requests(question, null));
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** A matter counts once, with the first of its solutions that nobody disputed. */
    private Figure problemsSolved(String key, FigureQuestion question) {
        Map<String, SolvedRow> matters = new TreeMap<>();
        standing(question).stream()
                .filter(row -> row.matterId() != null)
                .forEach(row -> matters.merge(
                        Objects.requireNonNull(row.matterId()), row, BinaryOperator.minBy(SolvedRow.IN_ORDER)));
        Figure figure = Figure.count(key, matters.size()).records("/api/v1/matters?area=" + question.area());
        String by = question.groupBy();
        if (by == null) {
            return figure;
        }
        Function<SolvedRow, String> name =
                switch (by) {
                    case MONTH -> row -> row.day().toString().substring(0, 7);
                    case COMMUNITY -> SolvedRow::communityCode;
                    default -> row -> row.category().name();
                };
        return figure.groups(Groups.of(
                by,
                matters.values().stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()))));
    }

    private Figure personTimesHelped(String key, FigureQuestion question) {
        Map<String, Long> byDay = counts.personsBy("day", question);
        long all = byDay.values().stream().mapToLong(Long::longValue).sum();
        Figure figure = Figure.count(key, all).records("/api/v1/matters?area=" + question.area());
        if (question.isGroupedBy(MONTH)) {
            return figure.groups(Groups.of(
                    MONTH,
                    byDay.entrySet().stream()
                            .collect(Collectors.groupingBy(
                                    entry -> entry.getKey().substring(0, 7),
                                    TreeMap::new,
                                    Collectors.summingLong(Map.Entry::getValue)))));
        }
        return question.isGroupedBy(COMMUNITY)
                ? figure.groups(Groups.of(COMMUNITY, counts.personsBy("communityCode", question)))
                : figure;
    }

    private Figure handOversAnswered(String key, FigureQuestion question) {
        List<HandedRow> handed = counts.handOvers(question);
        Figure figure = Figure.share(key, answered(handed, question), handed.size(), 1);
        if (!question.isGroupedBy(DEPARTMENT)) {
            return figure;
        }
        List<List<@Nullable Object>> rows = handed.stream()
                .collect(Collectors.groupingBy(HandedRow::department, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> row(
                        entry.getKey(),
                        answered(entry.getValue(), question),
                        entry.getValue().size()))
                .toList();
        return figure.groups(new Groups(List.of(DEPARTMENT, "numerator", "denominator", "value"), rows));
    }

    private static List<@Nullable Object> row(String department, long answered, long handed) {
        BigDecimal percent =
                BigDecimal.valueOf(answered * 100).divide(BigDecimal.valueOf(handed), 1, RoundingMode.HALF_UP);
        return Arrays.<@Nullable Object>asList(department, answered, handed, percent);
    }

    private static long answered(List<HandedRow> handed, FigureQuestion question) {
        return handed.stream()
                .filter(row -> row.repliedOn() != null && !row.repliedOn().isAfter(question.asOf()))
                .count();
    }

    private List<SolvedRow> standing(FigureQuestion question) {
        return counts.solutions(question).stream()
                .filter(row -> !row.isDisputedBy(question.asOf()))
                .toList();
    }
}
