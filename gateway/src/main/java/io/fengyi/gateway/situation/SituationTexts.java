package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Found;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Part one: who works here, and what the survey says. */
final class SituationTexts {

    private static final FigureRef COVERAGE = FigureRef.of("registry", "organisationCoverage");
    private static final FigureRef MODES =
            FigureRef.of("registry", "partyOrganisations").by("mode");
    private static final Set<String> YES = Set.of("YES", "TRUE", "MEMBER", "是", "党员");
    private static final int LONG_HOURS = 80;
    private static final int APPROVAL = 70;
    private static final int APPROVING = 3;

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
        FigureRef hours = FigureRef.survey("hours");
        FigureRef satisfaction = FigureRef.survey("satisf");
        return List.of(
                new Wording("surveyed", findings)
                        .count("调研", FigureRef.of("registry", "surveyContacts"), "人次")
                        .count("、有效答卷", FigureRef.of("registry", "validAnswers"), "份")
                        .kindsIfAny(
                                "、采用",
                                FigureRef.of("registry", "surveyContacts").by("method"),
                                "种方式")
                        .say("。")
                        .line(),
                new Wording("surveyedMembers", findings)
                        .part("受访者中党员占", FigureRef.survey("member"), SituationTexts::yes)
                        .say("。")
                        .line(),
                new Wording("study", findings)
                        .part("每周学习不足1小时的：问卷", FigureRef.survey("study"), rows -> first(rows, 1))
                        .share("，实测", FigureRef.of("learning", "learningTime"))
                        .say("。")
                        .line(),
                new Wording("hours", findings)
                        .distribution("每日工时：", hours, List.of("不超过8小时", "8至12小时", "超过12小时"))
                        .threshold(
                                "；超过8小时的",
                                hours,
                                LONG_HOURS,
                                rows -> rows.subList(first(rows, 1).size(), rows.size()))
                        .say("。")
                        .line(),
                new Wording("tenure", findings)
                        .distribution("从业年限：", FigureRef.survey("tenure"), List.of("不超过1年", "1至2年", "2至5年", "超过5年"))
                        .say("。")
                        .line(),
                new Wording("stay", findings)
                        .distribution("去留意愿：", FigureRef.survey("stay"), List.of("愿意长期从事", "转行或观望"))
                        .say("。")
                        .line(),
                new Wording("satisfaction", findings)
                        .distribution("满意度：", satisfaction, List.of("很满意", "满意", "基本满意", "不满意"))
                        .threshold("；前三项合计", satisfaction, APPROVAL, rows -> first(rows, APPROVING))
                        .say("。")
                        .line());
    }

    private static List<Found> first(List<Found> rows, int most) {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** The row that says yes; a question with other words has it first. */
    private static List<Found> yes(List<Found> rows) {
        List<Found> named = rows.stream()
                .filter(row -> row.group() != null && YES.contains(row.group().toUpperCase(Locale.ROOT)))
                .toList();
        return named.isEmpty() ? first(rows, 1) : named;
    }
}
