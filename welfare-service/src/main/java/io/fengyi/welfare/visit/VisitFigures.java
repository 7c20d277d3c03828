package io.fengyi.welfare.visit;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Anonymous visits in the period. */
@Component
class VisitFigures implements FigureSource {

    private static final String VISITS = "stationVisits";

    private final VisitCounts counts;

    VisitFigures(VisitCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(VISITS, "month", "community"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<VisitCount> rows = counts.of(question);
        Figure total =
                Figure.count(VISITS, rows.stream().mapToLong(VisitCount::count).sum());
        if (question.isGroupedBy("month")) {
            return total.groups(Groups.of(
                    "month", sums(rows, row -> row.day().toString().substring(0, 7))));
        }
        return question.isGroupedBy("community")
                ? total.groups(Groups.of("community", sums(rows, VisitCount::communityCode)))
                : total;
    }

    private static Map<String, Long> sums(List<VisitCount> rows, Function<VisitCount, String> group) {
        return rows.stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.summingLong(VisitCount::count)));
    }
}
