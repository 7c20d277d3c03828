package io.fengyi.learning.course;

import io.fengyi.http.InvalidValue;
import io.fengyi.learning.lesson.CarrierLink;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The words that may grow without a release.
 *
 * @param topics what courses are about
 * @param carriers where lessons can be taken outside
 */
@ConfigurationProperties("fengyi.learning")
record CourseVocabulary(
        @DefaultValue({"THEORY", "SKILL", "SAFETY", "LAW"}) Set<String> topics,

        @DefaultValue({"XUEXI_QIANGGUO", "WECHAT", "DONGXUN", "CLOUD_CLASSROOM"})
        Set<String> carriers) {

    /** @throws InvalidValue 422 {@code topic-unknown} or {@code carrier-unknown} */
    void check(CourseContent content) {
        checkTopic(content.topic());
        content.lessons().stream()
                .flatMap(lesson -> lesson.content().carriers().stream())
                .map(CarrierLink::carrier)
                .filter(carrier -> !carriers.contains(carrier))
                .findFirst()
                .ifPresent(carrier -> {
                    throw new InvalidValue(
                            "/lessons/carriers/carrier",
                            "carrier-unknown",
                            "carrier: " + carrier + " (known: " + listed(carriers) + ")");
                });
    }

    void checkTopic(String topic) {
        if (!topics.contains(topic)) {
            throw new InvalidValue("/topic", "topic-unknown", "topic: " + topic + " (known: " + listed(topics) + ")");
        }
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
