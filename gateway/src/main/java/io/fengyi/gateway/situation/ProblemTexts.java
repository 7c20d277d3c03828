package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import java.util.List;

/** Part three: what is lacking and what is to be done. */
final class ProblemTexts {

    private static final FigureRef ORGANISED = FigureRef.of("registry", "organisationCoverage");
    private static final FigureRef WORKED = FigureRef.of("registry", "workCoverage");

    private ProblemTexts() {}

    static List<Line> coverage(NotedFindings findings) {
        return List.of(
                new Wording("coverageTrend", findings)
                        .share("组织覆盖由期初", ORGANISED.before())
                        .share("到", ORGANISED)
                        .share("，工作覆盖由期初", WORKED.before())
                        .share("到", WORKED)
                        .say("。")
                        .line(),
                advice(new Wording("formationAdvice", findings)),
                new Wording("flowingMembers", findings)
                        .count("组织关系在外的流动党员", FigureRef.of("registry", "flowingMembers"), "名")
                        .say("。")
                        .line());
    }

    private static Line advice(Wording wording) {
        FigureRef coverage = FigureRef.advice(FigureRef.ADVISED_COVERAGE);
        if (wording.isForbidden(coverage)) {
            return wording.say("组建建议限党务人员查阅。").line();
        }
        return wording.count("组建建议：单独组建", FigureRef.advice("SOLE"), "个")
                .count("、联合组建", FigureRef.advice("JOINT"), "个")
                .count("、功能型", FigureRef.advice("FUNCTIONAL"), "个")
                .share("，全部采纳后组织覆盖预计", coverage)
                .say("。")
                .line();
    }

    static List<Line> learning(NotedFindings findings) {
        return List.of(
                new Wording("learning", findings)
                        .count("最近四周未学习", FigureRef.of("learning", "inactiveLearners"), "人")
                        .share("，线上课占比", FigureRef.of("learning", "onlineShare"))
                        .count("，按需求配置主题套餐", FigureRef.of("learning", "packages"), "个")
                        .say("。")
                        .line(),
                new Wording("rights", findings)
                        .share("求助中权益类占", FigureRef.of("welfare", "rightsShare"))
                        .say("。")
                        .line());
    }

    static List<Line> open(NotedFindings findings) {
        return List.of(new Wording("toDo", findings)
                .rest("指导缺口企业", FigureRef.of("registry", "guidanceCoverage"), "家")
                .count("；待回访", FigureRef.of("registry", "followUps"), "次")
                .count("；逾期组织生活", FigureRef.of("registry", "meetingsOverdue"), "次")
                .rest("；超时案件", FigureRef.of("governance", "onTimeHandlingRate"), "件")
                .say("。")
                .line());
    }
}
