package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Part;
import io.fengyi.gateway.situation.SituationReport.Section;
import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Findings;
import io.fengyi.gateway.situation.figures.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The report's three parts: which figures it needs, and its texts around their answers. */
public final class Outline {

    private Outline() {}

    /** Every figure that a text looks up. */
    public static Set<FigureRef> figures() {
        NotedFindings nothing = NotedFindings.blank();
        parts(nothing);
        return Set.copyOf(nothing.wanted());
    }

    public static SituationReport written(Findings answers, Period period, Instant at) {
        NotedFindings noted = new NotedFindings(answers);
        List<Part> parts = parts(noted);
        return new SituationReport(period.asOf(), period.from(), period.area(), at, noted.complete(), parts);
    }

    private static List<Part> parts(NotedFindings findings) {
        return List.of(
                new Part(
                        "一、现状分析",
                        List.of(
                                new Section("（一）基本情况", SituationTexts.basics(findings)),
                                new Section("（二）调研情况", SituationTexts.survey(findings)))),
                new Part(
                        "二、相关做法",
                        List.of(
                                new Section("（一）组织建设", OrganisationTexts.lines(findings)),
                                new Section("（二）暖新服务", WarmTexts.lines(findings)),
                                new Section("（三）基层治理", GovernanceTexts.lines(findings)))),
                new Part(
                        "三、问题与对策",
                        List.of(
                                new Section("（一）覆盖与组建", ProblemTexts.coverage(findings)),
                                new Section("（二）教育与权益", ProblemTexts.learning(findings)),
                                new Section("（三）待办事项", ProblemTexts.open(findings)))));
    }
}
