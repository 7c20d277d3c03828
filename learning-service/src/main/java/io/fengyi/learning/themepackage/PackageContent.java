package io.fengyi.learning.themepackage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a package offers, and why.
 *
 * @param theme e.g. 主题+安全
 * @param courseIds 2 to 20, in the order in which they are taken
 * @param needSurveyId the published survey that asked for it
 * @param reason as riders read it, e.g. "42 of 100 riders asked for safety training"
 * @param audience worker types; none means everybody
 */
public record PackageContent(
        String theme,
        List<String> courseIds,
        @Nullable String needSurveyId,
        @Nullable String reason,
        List<String> audience) {

    public PackageContent {
        courseIds = courseIds.stream().distinct().toList();
        audience = audience.stream().distinct().toList();
    }

    /** Whether it was put together for people of this type. */
    public boolean isFor(String workerType) {
        return audience.isEmpty() || audience.contains(workerType);
    }
}
