package io.fengyi.registry.development;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.registry.reading.ReadOnce;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Candidates by stage, and the plan. Source: registry.md 5. */
@Component
class DevelopmentFigures implements FigureSource {

    private final Candidates candidates;
    private final PlanDesk plans;
    private final ReadOnce once;

    DevelopmentFigures(Candidates candidates, PlanDesk plans, ReadOnce once) {
        this.candidates = candidates;
        this.plans = plans;
        this.once = once;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("candidates", "stage"), FigureOffer.of("developmentPlan"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals("candidates") ? byStage(key, question) : plan(key, question);
    }

    /** Those still on the way; the stages are what the figure is about, so they are always there. */
    private Figure byStage(String key, FigureQuestion question) {
        Map<String, Long> stages = of(question).stream()
                .flatMap(o -> o.path().on(question.asOf()).stream())
                .map(Path.StageEntry::stage)
                .filter(DevelopmentStage::isOpen)
                .collect(Collectors.groupingBy(DevelopmentStage::name, TreeMap::new, Collectors.counting()));
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        return Figure.people(key, all, question.exact())
                .groups(question.exact() ? Groups.of("stage", stages) : Groups.ofPeople("stage", stages))
                .records("/api/v1/development-candidates?open=true&asOf=" + question.asOf() + "&area="
                        + question.area());
    }

    private List<Candidates.Opened> of(FigureQuestion question) {
        return once.read("candidates", question, () -> candidates.in(question.area()));
    }

    private Figure plan(String key, FigureQuestion question) {
        int year = question.asOf().getYear();
        long actual = PlanDesk.entered(of(question), year, question.asOf()).size();
        List<DevelopmentPlan> found = plans.of(question.area(), year);
        long planned = found.stream().mapToLong(DevelopmentPlan::planned).sum();
        Figure figure = Figure.shareOfPeople(key, actual, planned, question.exact());
        return found.stream().anyMatch(plan -> plan.areaCode().equals(question.area()))
                ? figure.records(
                        "/api/v1/development-plans/" + year + "?area=" + question.area() + "&asOf=" + question.asOf())
                : figure;
    }
}
