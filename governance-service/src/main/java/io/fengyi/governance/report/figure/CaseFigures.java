package io.fengyi.governance.report.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Case rates by grid, unit, category or month; all keys of one question are counted at once. */
@Component
class CaseFigures implements FigureSource {

    private static final String THREE_RATES = "threeRates";
    private static final Duration ONE_PAGE = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 200;

    private final CaseTallies tallies;
    private final ThreeRates weights;
    private final Cache<FigureQuestion, Map<String, CaseCounts>> kept = Caffeine.newBuilder()
            .expireAfterWrite(ONE_PAGE)
            .maximumSize(MOST_KEPT)
            .build();

    CaseFigures(CaseTallies tallies, ThreeRates weights) {
        this.tallies = tallies;
        this.weights = weights;
    }

    @Override
    public List<FigureOffer> offers() {
        return Stream.concat(Stream.of(CaseRate.values()).map(CaseRate::key), Stream.of(THREE_RATES))
                .map(key -> new FigureOffer(key, CaseTallies.GROUPINGS.keySet()))
                .toList();
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        FigureQuestion whole = new FigureQuestion(question.asOf(), question.from(), question.area(), null);
        CaseCounts counts = Objects.requireNonNullElseGet(count(whole).get(CaseTallies.ALL), CaseCounts::new);
        Figure figure = CaseRate.of(key)
                .map(rate -> rate.figure(counts))
                .orElseGet(() -> Figure.measure(
                        THREE_RATES, weights.weighted(counts), CaseRate.SATISFACTION.denominator(counts)));
        Figure listed = figure.records("/api/v1/reports?from=" + question.from() + "&to=" + question.asOf());
        String grouping = question.groupBy();
        return grouping == null ? listed : listed.groups(groups(key, grouping, count(question)));
    }

    private Map<String, CaseCounts> count(FigureQuestion question) {
        return Objects.requireNonNull(kept.get(question, tallies::count));
    }

    private Groups groups(String key, String grouping, Map<String, CaseCounts> counts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counts.forEach((name, count) -> CaseRate.of(key)
                .ifPresentOrElse(
                        rate -> {
                            if (rate.denominator(count) > 0) {
                                rows.add(
                                        row(name, rate.numerator(count), rate.denominator(count), rate.percent(count)));
                            }
                        },
                        () -> {
                            BigDecimal value = weights.weighted(count);
                            if (value != null) {
                                rows.add(row(name, null, CaseRate.SATISFACTION.denominator(count), value));
                            }
                        }));
        return new Groups(List.of(grouping, "numerator", "denominator", "value"), rows);
    }

    private static List<@Nullable Object> row(
            String name, @Nullable Long numerator, long denominator, @Nullable BigDecimal value) {
        return Arrays.<@Nullable Object>asList(name, numerator, denominator, value);
    }
}
