package io.fengyi.learning.themepackage.web;

import io.fengyi.learning.themepackage.PackageContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version is to offer, and why. */
@Schema(name = "ThemePackageEntry", description = "“主题+”套餐：至少一门 THEORY 与一门其他主题；须引用需求调研或写明理由")
record PackageBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "主题+安全")
        String theme,

        @NotNull
        @Size(min = 2, max = 20)
        @Schema(description = "按学习顺序", example = "[\"crs_0HZ8K3QF5S1RM\",\"crs_0HZ8K3QF5S1RN\"]")
        List<@NotNull @Size(max = 40) String> courseIds,

        @Pattern(regexp = "[a-z]{3}_[0-9A-Z]{13}")
        @Schema(description = "已发布的需求调研", example = "srv_0HZ8K3QF5S1RM")
        @Nullable
        String needSurveyId,

        @Size(max = 60) @Schema(description = "引用的题目（已公布结果表中的编号）", example = "topics") @Nullable
        String needQuestion,

        @Size(max = 60) @Schema(description = "引用的选项；骑手看到的理由据此生成", example = "safety") @Nullable
        String needOption,

        @Size(min = 4, max = 200) @Schema(description = "未引用调研选项时骑手看到的理由", example = "100 名骑手中有 42 名希望学安全") @Nullable
        String reason,

        @Size(max = 10) @Schema(description = "面向的劳动者类型；不填为全部", example = "[\"FOOD_DELIVERY\"]") @Nullable
        List<@NotNull @Size(max = 40) String> audience) {

    PackageContent content() {
        return new PackageContent(
                theme.strip(),
                courseIds,
                needSurveyId,
                needQuestion,
                needOption,
                null,
                reason,
                audience == null ? List.of() : audience);
    }
}
