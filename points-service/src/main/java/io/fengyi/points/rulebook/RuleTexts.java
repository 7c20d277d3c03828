package io.fengyi.points.rulebook;

import io.fengyi.points.rule.Cap;
import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.PointsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules in plain words, Chinese or English. */
public final class RuleTexts {
    private RuleTexts() {}

    /** For example 每次 5 分,每天最多 4 次,限友好街区. */
    public static String of(PointsRule rule, Locale language) {
        boolean english = isEnglish(language);
        var parts = new ArrayList<String>();
        parts.add(
                switch (rule.per()) {
                    case FACT -> english ? rule.amount() + " points each" : "每次 " + rule.amount() + " 分";
                    case HALF_HOUR ->
                        english ? rule.amount() + " points per full half hour" : "每满半小时 " + rule.amount() + " 分";
                });
        caps(rule.caps(), english, parts);
        parts.add(
                switch (rule.area()) {
                    case FRIENDLY_STREET -> english ? "in a friendly street" : "限友好街区";
                    case ANY -> english ? "anywhere" : "不限地点";
                });
        if (!rule.workerTypes().isEmpty()) {
            parts.add((english ? "for " : "限 ") + String.join("、", rule.workerTypes()));
        }
        return String.join(english ? ", " : ",", parts);
    }

    /** The limits over all rules together. */
    public static String of(Caps overall, Locale language) {
        boolean english = isEnglish(language);
        var parts = new ArrayList<String>();
        caps(overall, english, parts);
        return (english ? "all together " : "各项合计") + String.join(english ? ", " : ",", parts);
    }

    private static void caps(Caps caps, boolean english, List<String> parts) {
        cap(caps.day(), english ? "a day" : "每天", english, parts);
        cap(caps.month(), english ? "a month" : "每月", english, parts);
        cap(caps.subject(), english ? "for one matter" : "同一事项", english, parts);
    }

    private static void cap(@Nullable Cap cap, String span, boolean english, List<String> parts) {
        if (cap == null) {
            return;
        }
        parts.add(
                switch (cap.unit()) {
                    case TIMES ->
                        english ? "at most " + cap.limit() + " times " + span : span + "最多 " + cap.limit() + " 次";
                    case POINTS ->
                        english ? "at most " + cap.limit() + " points " + span : span + "最多 " + cap.limit() + " 分";
                });
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
