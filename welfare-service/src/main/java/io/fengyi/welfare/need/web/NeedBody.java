package io.fengyi.welfare.need.web;

import io.fengyi.welfare.need.NeedChannel;
import io.fengyi.welfare.need.NeedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A need as somebody puts it. */
@Schema(name = "NeedEntry", description = "需求建议")
record NeedBody(
        @NotNull @Size(min = 5, max = 500) @Schema(description = "不得含证件号、电话、车牌", example = "夏天中午希望驿站能延长开放。")
        String text,

        @NotNull @Schema(description = "收集渠道", example = "APP")
        NeedChannel channel,

        @Pattern(regexp = "\\d{12}") @Schema(description = "社区代码；劳动者不填则按本人所在社区", example = "320299001001") @Nullable
        String communityCode,

        @Schema(description = "登录的劳动者是否匿名，默认否", example = "true") @Nullable
        Boolean anonymous) {

    NeedEntry entry() {
        return new NeedEntry(text.strip(), channel, communityCode, Boolean.TRUE.equals(anonymous));
    }
}
