package io.fengyi.points.explanation;

import io.fengyi.points.fact.StoredFact;
import io.fengyi.points.rule.Award;
import io.fengyi.points.rule.PointsRule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what became of a fact. */
final class OutcomeTexts {
    private OutcomeTexts() {}

    static String of(StoredFact fact, Locale language) {
        boolean english = isEnglish(language);
        return switch (fact.outcome()) {
            case PENDING -> english ? "still being judged" : "正在核算";
            case NO_RULE -> english ? "no rule rewards this on that day" : "当日没有对应的积分规则";
            case ALREADY_OVERTURNED ->
                english ? "already overturned when it arrived, so nothing was paid" : "依据此前已被推翻,未发放积分";
            case PAID, UNPAID, TAKEN_BACK -> english ? "judged" : "已核算";
        };
    }

    static String of(StoredFact fact, StoredFact.Judgement judgement, @Nullable PointsRule rule, Locale language) {
        boolean english = isEnglish(language);
        Award award = judgement.award();
        String title = rule == null ? award.ruleId() : rule.title();
        String sum = english
                ? title + ": worth " + award.full() + ", granted " + award.granted()
                : title + ":本应 " + award.full() + " 分,实得 " + award.granted() + " 分";
        String why = why(award.reason(), english);
        String taken =
                fact.outcome() == StoredFact.Outcome.TAKEN_BACK ? english ? "; taken back since" : ";依据已被推翻,积分已收回" : "";
        return sum + (why.isEmpty() ? "" : (english ? " because " : ",原因:") + why) + taken;
    }

    private static String why(Award.Reason reason, boolean english) {
        return switch (reason) {
            case GRANTED -> "";
            case CUT_BY_DAY -> english ? "the day's limit of this rule was reached" : "此项当日已达上限";
            case CUT_BY_MONTH -> english ? "the month's limit of this rule was reached" : "此项当月已达上限";
            case CUT_BY_SUBJECT -> english ? "this matter was rewarded before" : "同一事项已奖励过";
            case CUT_BY_DAY_OF_ALL -> english ? "the day's limit of all rules was reached" : "各项合计当日已达上限";
            case CUT_BY_MONTH_OF_ALL -> english ? "the month's limit of all rules was reached" : "各项合计当月已达上限";
            case OUTSIDE_AREA -> english ? "it was outside every friendly street" : "不在友好街区范围内";
            case WORKER_TYPE -> english ? "the rule is for other groups" : "规则不适用于该从业类型";
            case TOO_SHORT -> english ? "less than half an hour" : "不足半小时";
        };
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
