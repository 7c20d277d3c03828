package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Part one: who works here, and what the survey says; the topics of its questions and their options stand in registry.md 3.10. */
final class SituationTexts {

    private static final FigureRef COVERAGE = FigureRef.of("registry", "organisationCoverage");
    private static final FigureRef MODES =
            FigureRef.of("registry", "partyOrganisations").by("mode");
    private static final Map<String, String> HOURS =
            Map.of("UP_TO_8", "不超过8小时", "UP_TO_12", "8至12小时", "OVER_12", "超过12小时");
    private static final Map<String, String> TENURE =
            Map.of("UP_TO_1", "不超过1年", "UP_TO_2", "1至2年", "UP_TO_5", "2至5年", "OVER_5", "超过5年");
    private static final Map<String, String> STAYING = Map.of("STAY", "愿意长期从事", "CHANGE", "转行或观望");
    private static final Map<String, String> SATISFACTION =
            Map.of("VERY", "很满意", "QUITE", "满意", "SOMEWHAT", "基本满意", "NOT", "不满意");
    private static final int LONG_HOURS = 80;
    private static final int APPROVAL = 70;

    private SituationTexts() {}

    static List<Line> basics(NotedFindings findings) {
        return List.of(
                new Wording("workers", findings)
                        .count("企业", FigureRef.of("registry", "enterprises"), "家")
                        .count("、网点", FigureRef.of("registry", "sites"), "个")
                        .count("、从业人员", FigureRef.of("registry", "workers"), "名")
                        .say("。")
                        .line(),
                new Wording("organisations", findings)
                        .numerator("有党组织企业", COVERAGE, "家")
                        .sum("（建制型", "个", MODES.row("SOLE"), MODES.row("JOINT"))
                        .sum("、功能型", "个", MODES.row("FUNCTIONAL"))
                        .share("），组织覆盖", COVERAGE)
                        .say("。")
                        .line(),
                new Wording("members", findings)
                        .count("党员", FigureRef.of("registry", "membersAttached"), "名")
                        .count(
                                "、积极分子",
                                FigureRef.of("registry", "candidates")
                                        .by("stage")
                                        .row("ACTIVIST"),
                                "名")
                        .say("。")
                        .line());
    }

    static List<Line> survey(NotedFindings findings) {
        FigureRef hours = FigureRef.survey("workingHours");
        FigureRef satisfaction = FigureRef.survey("satisfaction");
        return List.of(
                new Wording("surveyed", findings)
                        .count("调研", FigureRef.of("registry", "surveyContacts"), "人次")
                        .count("、有效答卷", FigureRef.of("registry", "validAnswers"), "份")
                        .kinds("、采用", FigureRef.of("registry", "surveyContacts").by("method"), "种方式")
                        .say("。")
                        .line(),
                new Wording("surveyedMembers", findings)
                        .part("受访者中党员占", FigureRef.survey("membership"), Set.of("YES"))
                        .say("。")
                        .line(),
                new Wording("study", findings)
                        .part("每周学习不足1小时的：问卷", FigureRef.survey("studyTime"), Set.of("UNDER_1H"))
                        .share("，实测", FigureRef.of("learning", "learningTime"))
                        .say("。")
                        .line(),
                new Wording("hours", findings)
                        .distribution("每日工时：", hours, HOURS)
                        .threshold("；超过8小时的", hours, LONG_HOURS, Set.of("UP_TO_12", "OVER_12"))
                        .say("。")
                        .line(),
                new Wording("tenure", findings)
                        .distribution("从业年限：", FigureRef.survey("tenure"), TENURE)
                        .say("。")
                        .line(),
                new Wording("stay", findings)
                        .distribution("去留意愿：", FigureRef.survey("staying"), STAYING)
                        .say("。")
                        .line(),
                new Wording("satisfaction", findings)
                        .distribution("满意度：", satisfaction, SATISFACTION)
                        .threshold("；前三项合计", satisfaction, APPROVAL, Set.of("VERY", "QUITE", "SOMEWHAT"))
                        .say("。")
                        .line());
    }
}
