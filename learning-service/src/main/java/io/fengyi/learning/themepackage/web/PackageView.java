package io.fengyi.learning.themepackage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.course.CourseCatalogue.TaughtCourse;
import io.fengyi.learning.themepackage.CitedNeed;
import io.fengyi.learning.themepackage.PackageContent;
import io.fengyi.learning.themepackage.PackageFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A version of a package. */
@Schema(name = "ThemePackage", description = "“主题+”套餐")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageView(
        @Schema(example = "thp_0HZ8K3QF5S1RM") String id,
        @Schema(example = "2") int version,

        @Schema(description = "当前发布的版本", example = "2") @Nullable
        Integer currentVersion,

        @Schema(example = "主题+安全") String theme,
        List<ItemView> courses,
        @Nullable String needSurveyId,
        @Schema(example = "100 名骑手中有 42 名希望学安全") String reason,
        @Schema(description = "面向的劳动者类型；空为全部") List<String> audience,
        @Nullable Instant publishedAt,
        @Schema(description = "为本人类型推荐；仅本人列表") @Nullable Boolean recommended) {

    /** A course of the package. */
    @Schema(name = "ThemePackageItem")
    record ItemView(
            @Schema(example = "crs_0HZ8K3QF5S1RM") String courseId,
            @Schema(example = "雨天骑行安全") String title,
            @Schema(example = "SAFETY") String topic) {}

    static PackageView of(
            PackageFile file, List<TaughtCourse> courses, @Nullable Boolean recommended, Locale language) {
        PackageContent content = file.version().content();
        return new PackageView(
                file.id(),
                file.version().number(),
                file.current(),
                file.version().content().theme(),
                courses.stream()
                        .map(course -> new ItemView(course.id(), course.title(), course.topic()))
                        .toList(),
                content.needSurveyId(),
                reason(content, language),
                file.version().content().audience(),
                file.version().publishedAt(),
                recommended);
    }

    /** What the cited option says; else what staff wrote; else the survey as a whole. */
    private static String reason(PackageContent content, Locale language) {
        CitedNeed need = content.need();
        String written = content.reason();
        if (need == null || (need.label() == null && written != null)) {
            return written == null ? "" : written;
        }
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? need.inEnglish() : need.inChinese();
    }
}
