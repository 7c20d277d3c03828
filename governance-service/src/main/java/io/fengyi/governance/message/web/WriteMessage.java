package io.fengyi.governance.message.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A message to the other side. */
public record WriteMessage(
        @Schema(description = "不得含身份证号、电话、车牌", example = "请问具体在哪个路口？") @NotBlank @Size(max = 500)
        String text,

        @Schema(description = "仅上报人：允许或撤回工作人员就本件联系本人") @Nullable
        Boolean shareContact) {}
