package io.fengyi.learning;

import io.fengyi.access.Role;
import io.fengyi.testsupport.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and courses of the tests. */
public final class School {

    private School() {}

    public static String streetAdmin() {
        return TestTokens.staff(Role.STREET_ADMIN, "320299001");
    }

    public static String partyAffairs() {
        return TestTokens.staff(Role.PARTY_AFFAIRS, "320299001");
    }

    public static String instructor() {
        return TestTokens.forEnterprises(Role.INSTRUCTOR, "ent_0HZ8K3QF5S1RM");
    }

    public static String otherInstructor() {
        return TestTokens.forEnterprises(Role.INSTRUCTOR, "ent_0HZ8K3QF5S1RN");
    }

    public static String rider() {
        return TestTokens.worker("wkr_0HZ8K3QF5S1RM");
    }

    /** A safety video of one lesson; more fields replace these. */
    public static Map<String, Object> course(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "雨天骑行安全",
                "summary", "八分钟学会三个动作",
                "form", "MICRO_VIDEO",
                "topic", "SAFETY",
                "tags", List.of("GRID_TRAINING"),
                "lessons", List.of(lesson(Map.of()))));
        body.putAll(more);
        return body;
    }

    /** A lesson of eight minutes on two carriers; more fields replace these. */
    public static Map<String, Object> lesson(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "雨天骑行三要点",
                "seconds",
                480,
                "carriers",
                List.of(
                        carrier("XUEXI_QIANGGUO", "https://www.xuexi.cn/lesson/1"),
                        carrier("WECHAT", "https://mp.weixin.qq.com/s/1"))));
        body.putAll(more);
        return body;
    }

    public static Map<String, String> carrier(String carrier, String link) {
        return Map.of("carrier", carrier, "link", link);
    }
}
