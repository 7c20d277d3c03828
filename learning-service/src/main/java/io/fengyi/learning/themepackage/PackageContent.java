package io.fengyi.learning.themepackage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a package offers, and why.
 *
 * @param theme e.g. 主题+安全
 * @param courseIds 2 to 20, in the order in which they are taken
 * @param needSurveyId the published survey that asked for it
 * @param needQuestion key of the question in its published tables
 * @param needOption key of the option that riders chose
 * @param need what the survey says; null when none is cited
 * @param reason written by staff, as riders read it, e.g. "42 of 100 riders asked for safety training"
 * @param audience worker types; none means everybody
 */
public record PackageContent(
        String theme,
        List<String> courseIds,
        @Nullable String needSurveyId,
        @Nullable String needQuestion,
        @Nullable String needOption,
        @Nullable CitedNeed need,
        @Nullable String reason,
        List<String> audience) {

    public PackageContent {
        courseIds = courseIds.stream().distinct().toList();
        audience = audience.stream().distinct().toList();
    }

    PackageContent citing(CitedNeed found) {
        return new PackageContent(theme, courseIds, needSurveyId, needQuestion, needOption, found, reason, audience);
    }

    /** Whether it was put together for people of this type. */
    public boolean isFor(String workerType) {
        return audience.isEmpty() || audience.contains(workerType);
    }
}
