package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import java.util.List;
import java.util.Map;

/** Part two, third section: taking part in governance, and online and offline together (R1). */
final class GovernanceTexts {

    private static final Map<String, String> MEDIA =
            Map.of("PROVINCIAL_NEWS_APP", "省级新闻客户端", "DISTRICT_PARTY_MEDIA", "区级党媒", "XUEXI_QIANGGUO", "学习强国");

    private GovernanceTexts() {}

    static List<Line> lines(NotedFindings findings) {
        return List.of(
                new Wording("attachments", findings)
                        .count("社区报到", governance("communityAttachments"), "人")
                        .count("、志愿队", governance("volunteerTeams"), "支")
                        .count("、志愿活动", governance("volunteerActivities"), "次")
                        .say("。")
                        .line(),
                new Wording("cases", findings)
                        .share("随手拍立案率", governance("acceptanceRate"))
                        .numerator("（立案", governance("acceptanceRate"), "件")
                        .share("）、结案率", governance("closingRate"))
                        .numerator("（结案", governance("closingRate"), "件")
                        .share("）、按期结案率", governance("onTimeClosingRate"))
                        .share("；响应率", governance("responseRate"))
                        .share("、解决率", governance("solvedRate"))
                        .share("、满意率", governance("satisfiedRate"))
                        .share("，三率综合", governance("threeRates"))
                        .say("。")
                        .line(),
                new Wording("points", findings)
                        .count("发放积分", FigureRef.of("points", "granted"), "分")
                        .count("，兑换", FigureRef.of("points", "redemptions"), "笔")
                        .count("、使用积分", FigureRef.of("points", "spent"), "分")
                        .say("。")
                        .line(),
                new Wording("publicity", findings)
                        .count("典型宣传", governance("publications"), "次")
                        .listed("，按媒体：", governance("publications").by("medium"), MEDIA, "次")
                        .say("。")
                        .line(),
                new Wording("channels", findings)
                        .sum("党课、慰问与志愿活动合计：线上", "场", channel("ONLINE"))
                        .sum("、线下", "场", channel("OFFLINE"))
                        .sum("、线上线下结合", "场", channel("MIXED"))
                        .say("。")
                        .line());
    }

    /** Activities of one channel are those of three services. */
    private static FigureRef[] channel(String channel) {
        return new FigureRef[] {
            FigureRef.of("learning", "sessions").by("channel").row(channel),
            FigureRef.of("welfare", "careActivities").by("channel").row(channel),
            governance("volunteerActivities").by("channel").row(channel)
        };
    }

    private static FigureRef governance(String key) {
        return FigureRef.of("governance", key);
    }
}
