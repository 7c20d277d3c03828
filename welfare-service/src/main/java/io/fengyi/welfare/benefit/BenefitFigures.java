package io.fengyi.welfare.benefit;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many benefits run, by kind. Source: welfare.md 5. */
@Component
class BenefitFigures implements FigureSource {

    private static final String BY_KIND = "benefitsByKind";

    private final Benefits benefits;

    BenefitFigures(Benefits benefits) {
        this.benefits = benefits;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(BY_KIND, "kind"));
    }

    /** The breakdown is what the figure is about, so it is always there. */
    @Override
    public Figure answer(String key, FigureQuestion question) {
        Map<String, Long> kinds = benefits.draftedUntilEndOf(question).stream()
                .filter(benefit -> benefit.wasRunningBefore(question.ends()))
                .collect(Collectors.groupingBy(benefit -> benefit.offer().kind(), TreeMap::new, Collectors.counting()));
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        return Figure.count(key, all)
                .groups(Groups.of("kind", kinds))
                .records("/api/v1/benefits?area=" + question.area());
    }
}
