package io.fengyi.registry.coverage;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.registry.partyorganisation.Level;
import io.fengyi.registry.partyorganisation.Organisations;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Organisations by mode and both coverages. Source: registry.md 5. */
@Component
class CoverageFigures implements FigureSource {

    private final Coverage coverage;
    private final Organisations organisations;

    CoverageFigures(Coverage coverage, Organisations organisations) {
        this.coverage = coverage;
        this.organisations = organisations;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("partyOrganisations", "mode"),
                FigureOffer.of("organisationCoverage", "month"),
                FigureOffer.of("workCoverage", "month"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        if (key.equals("partyOrganisations")) {
            return branches(key, question);
        }
        boolean work = key.equals("workCoverage");
        boolean byMonth = question.isGroupedBy("month");
        List<CoverageView> views = coverage.of(question, byMonth);
        CoverageView.Share share = share(views.get(views.size() - 1), work);
        Figure figure = Figure.share(key, share.numerator(), share.n(), 1)
                .records("/api/v1/coverage-gaps?asOf=" + question.asOf() + "&area=" + question.area());
        return byMonth ? figure.groups(months(views, work)) : figure;
    }

    /** Branches only: a committee stands above them. The modes are what the figure is about, so they are always there. */
    private Figure branches(String key, FigureQuestion question) {
        Map<String, Long> modes = organisations.standing(question.area(), question.asOf()).stream()
                .filter(o -> o.level() == Level.BRANCH)
                .collect(Collectors.groupingBy(o -> o.mode().name(), TreeMap::new, Collectors.counting()));
        long all = modes.values().stream().mapToLong(Long::longValue).sum();
        return Figure.count(key, all)
                .groups(Groups.of("mode", modes))
                .records("/api/v1/party-organisations?level=BRANCH&asOf=" + question.asOf() + "&area="
                        + question.area());
    }

    private static Groups months(List<CoverageView> views, boolean work) {
        Map<String, BigDecimal> months = new LinkedHashMap<>();
        views.forEach(month -> {
            BigDecimal percent = share(month, work).percent();
            if (percent != null) {
                months.put(YearMonth.from(month.asOf()).toString(), percent);
            }
        });
        return Groups.of("month", months);
    }

    private static CoverageView.Share share(CoverageView view, boolean work) {
        return work ? view.work() : view.organisation();
    }
}
