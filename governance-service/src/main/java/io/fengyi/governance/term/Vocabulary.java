package io.fengyi.governance.term;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dictionaries of this service, with the words that are there from the start. Source: governance.md 3.5, 3.6. */
public enum Vocabulary {
    VOLUNTEER_ACTIVITY_KIND(
            "volunteerActivityKind",
            List.of(
                    "LEAFLETS", "宣传单发放",
                    "HYGIENE", "环境清洁",
                    "PARKING_ORDER", "停车秩序",
                    "CARE_VISIT", "关爱走访",
                    "SAFETY", "安全宣传",
                    "OTHER", "其他")),
    PUBLICATION_MEDIUM(
            "publicationMedium",
            List.of(
                    "PROVINCIAL_NEWS_APP", "省级新闻客户端",
                    "DISTRICT_PARTY_MEDIA", "区级党建媒体",
                    "XUEXI_QIANGGUO", "学习强国",
                    "DISTRICT_MEDIA_CENTRE", "区融媒体中心",
                    "STREET_WECHAT", "街道公众号"));

    private final String dictionary;
    private final Map<String, String> standard = new LinkedHashMap<>();

    Vocabulary(String dictionary, List<String> codesAndNames) {
        this.dictionary = dictionary;
        for (int i = 0; i < codesAndNames.size(); i += 2) {
            standard.put(codesAndNames.get(i), codesAndNames.get(i + 1));
        }
    }

    /** Its name in registry-service. */
    public String dictionary() {
        return dictionary;
    }

    public static Optional<Vocabulary> of(String dictionary) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.dictionary.equals(dictionary))
                .findFirst();
    }

    /** Codes and names that may be used unless registry-service has said that they ended. */
    Map<String, String> standard() {
        return standard;
    }
}
