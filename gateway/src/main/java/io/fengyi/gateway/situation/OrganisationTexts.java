package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import java.util.List;

/** Part two, first section: building organisations. */
final class OrganisationTexts {

    private static final FigureRef FOUND = FigureRef.of("registry", "membersFound");
    private static final FigureRef MODES =
            FigureRef.of("registry", "partyOrganisations").by("mode");
    private static final FigureRef PLAN = FigureRef.of("registry", "developmentPlan");
    private static final FigureRef CLASSES =
            FigureRef.of("learning", "sessions").by("kind");
    private static final FigureRef ATTENDED =
            FigureRef.of("learning", "personTimes").by("kind");

    private OrganisationTexts() {}

    static List<Line> lines(NotedFindings findings) {
        return List.of(
                new Wording("sweeps", findings)
                        .count("走访", FigureRef.of("registry", "sweepVisits"), "次")
                        .count("、摸排网点", FigureRef.of("registry", "sites"), "个")
                        .fraction("（名册网点走到", FigureRef.of("registry", "frameCoverage"))
                        .count("），发现党员", FOUND, "名")
                        .count("（组织关系在本地", FOUND.by("membershipAt").row("HERE"), "名")
                        .count("、在外", FOUND.by("membershipAt").row("ELSEWHERE"), "名")
                        .say("）。")
                        .line(),
                new Wording("founded", findings)
                        .growth("新建建制型党组织", "个", MODES.row("SOLE"), MODES.row("JOINT"))
                        .growth("、功能型党组织", "个", MODES.row("FUNCTIONAL"))
                        .say("。")
                        .line(),
                new Wording("guidance", findings)
                        .count("党建指导员", FigureRef.of("registry", "instructors"), "名")
                        .fraction("，指导覆盖企业", FigureRef.of("registry", "guidanceCoverage"))
                        .say("。")
                        .line(),
                new Wording("development", findings)
                        .planned("全年确定积极分子、发展对象", "（计划", PLAN, "人")
                        .say("）。")
                        .line(),
                new Wording("materials", findings)
                        .count("发放书籍", FigureRef.of("learning", "booksHandedOut"), "册")
                        .count("，代表座谈", CLASSES.row("SYMPOSIUM"), "次")
                        .say("。")
                        .line(),
                new Wording("classes", findings)
                        .sum("晨间党课、巡回党校", "次", CLASSES.row("MORNING_CLASS"), CLASSES.row("TOURING_SCHOOL"))
                        .sum("，参加", "人次", ATTENDED.row("MORNING_CLASS"), ATTENDED.row("TOURING_SCHOOL"))
                        .say("。")
                        .line());
    }
}
