package io.fengyi.governance.freetext;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices that a text names a person, by the ways in which people do: "姓名：…", "名叫…", surname and title, or a
 * denunciation of somebody with a surname. It is a hint, not a proof: whoever means a place says so and staff look.
 */
final class NamedPerson {

    /** Frequent surnames that seldom begin another word in a report about a place. */
    private static final String SURNAME =
            "(?:欧阳|上官|司马|诸葛|[王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘董袁蒋杜苏魏吕丁沈姚卢傅钟姜崔谭廖范汪陆戴贾韦邱侯邹熊孟秦阎薛尹段黎史贺顾郝龚邵钱严覃莫孔])";

    private static final String OTHER_WORDS = "(?!张贴|张挂|陈旧|陈年|许多|许久|曾经|严重|严禁|钱包|钟楼|顾客|史上|丁字|孔洞|范围|王府|苏宁|唐代)";
    private static final String TITLE = "(?:先生|女士|小姐|同志|师傅|老板|老师|经理|主任|某某|某)";

    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("姓名[:： ]{0,2}[\\u4e00-\\u9fa5]{2,4}"),
            Pattern.compile("(?:名叫|叫做|名字是|名字叫)[\\u4e00-\\u9fa5]{2,4}"),
            Pattern.compile(OTHER_WORDS + SURNAME + "[\\u4e00-\\u9fa5]{0,2}?" + TITLE),
            Pattern.compile("(?:举报|控告|检举|投诉)" + OTHER_WORDS + SURNAME + "[\\u4e00-\\u9fa5]{1,2}"));

    private NamedPerson() {}

    static Optional<String> in(String text) {
        for (Pattern way : WAYS) {
            Matcher matcher = way.matcher(text);
            if (matcher.find()) {
                return Optional.of("characters " + matcher.start() + "–" + matcher.end() + " seem to name a person");
            }
        }
        return Optional.empty();
    }
}
