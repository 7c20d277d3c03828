package io.fengyi.learning.push.web;

import io.fengyi.learning.push.PushChannel;
import io.fengyi.learning.push.PushDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff send to plan a push. */
@Schema(name = "LearningPushEntry", description = "推送计划")
record PushBody(
        @NotNull @Pattern(regexp = "lsn_[0-9A-Z]{13}") @Schema(description = "已发布的课时", example = "lsn_0HZ8K3QF5S1RM")
        String lessonId,

        @Valid @Nullable Audience audience,

        @Size(min = 1, max = 3) @Schema(description = "渠道，默认站内", example = "[\"IN_APP\",\"WECHAT\"]") @Nullable
        List<@NotNull PushChannel> channels,

        @Schema(description = "默认立即；22:00–07:00 顺延至 07:00", example = "2026-03-31T12:30:00+08:00") @Nullable
        OffsetDateTime sendAt) {

    /** For whom. */
    @Schema(name = "LearningPushAudience", description = "对象：不填即辖区全体（指导员：所联系企业全体）")
    record Audience(
            @Size(max = 20) @Schema(example = "[\"FOOD_DELIVERY\"]") @Nullable
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> workerTypes,

            @Size(max = 50) @Schema(description = "社区代码", example = "[\"320299001001\"]") @Nullable
            List<@NotNull @Pattern(regexp = "\\d{12}") String> communityCodes,

            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(description = "多个辖区时须填", example = "320299001") @Nullable
            String area) {}

    PushDesk.Wish wish() {
        Audience whom = audience == null ? new Audience(null, null, null) : audience;
        return new PushDesk.Wish(
                lessonId,
                whom.workerTypes() == null ? List.of() : whom.workerTypes(),
                whom.communityCodes() == null ? List.of() : whom.communityCodes(),
                whom.area(),
                channels == null ? List.of(PushChannel.IN_APP) : channels,
                sendAt == null ? null : sendAt.toInstant());
    }
}
