package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import java.util.List;
import java.util.Map;

/** Part two, second section: places, help, posts, care, benefits. */
final class WarmTexts {

    private static final FigureRef PLACES = FigureRef.of("welfare", "places");
    private static final FigureRef CARE = FigureRef.of("welfare", "careActivities");
    private static final Map<String, String> TIERS = Map.of("STREET", "街区", "PARK", "园区", "COMMUNITY", "社区");
    private static final Map<String, String> SEASONS =
            Map.of("SPRING", "春季", "SUMMER", "夏季", "AUTUMN", "秋季", "WINTER", "冬季");

    private WarmTexts() {}

    static List<Line> lines(NotedFindings findings) {
        FigureRef kinds = PLACES.by("kind");
        return List.of(
                new Wording("places", findings)
                        .count("党群服务中心", kinds.row("SERVICE_CENTRE"), "个")
                        .count("、货车司机之家", kinds.row("TRUCKER_HOME"), "个")
                        .count("、小蜜蜂驿站", kinds.row("BEE_STATION"), "个")
                        .count("、友好之家", kinds.row("FRIENDLY_HOME"), "个")
                        .count("、专属停车位", kinds.row("PARKING_BAY"), "处")
                        .listed("；按三区：", PLACES.by("tier"), TIERS, "处")
                        .say("。")
                        .line(),
                new Wording("help", findings)
                        .count("解决实际问题", FigureRef.of("welfare", "problemsSolved"), "个")
                        .count("，帮助", FigureRef.of("welfare", "personTimesHelped"), "人次")
                        .say("。")
                        .line(),
                new Wording("posts", findings)
                        .count("提供招聘岗位", FigureRef.of("welfare", "openHeadcount"), "个")
                        .count("（在招信息", FigureRef.of("welfare", "openPostings"), "条")
                        .say("）。")
                        .line(),
                new Wording("care", findings)
                        .count("暖蜂慰问", CARE, "次")
                        .count("，惠及", FigureRef.of("welfare", "carePersonTimes"), "人次")
                        .listed("；按季节：", CARE.by("season"), SEASONS, "次")
                        .say("。")
                        .line(),
                new Wording("merchants", findings)
                        .count("友好商户", FigureRef.of("welfare", "merchants"), "家")
                        .kinds(
                                "，专属优惠",
                                FigureRef.of("welfare", "benefitsByKind").by("kind"),
                                "类")
                        .say("。")
                        .line());
    }
}
