package io.fengyi.registry.identity.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /me/phone}: either phone and SMS code, or app id and WeChat phone code.
 *
 * @param code six digits from the text message
 * @param wechatCode code of the phone-number button of the mini-program
 */
record ProvePhone(
        @Schema(example = "13800000000") @Size(max = 20) @Nullable
        String phone,

        @Schema(example = "123456") @Size(max = 10) @Nullable
        String code,

        @Schema(example = "wx0000000000000001") @Size(max = 64) @Nullable
        String appId,

        @Size(max = 200) @Nullable String wechatCode) {}
