package io.fengyi.registry.identity.phone.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /sms-codes}. */
record SendCode(
        @Schema(description = "中国大陆手机号", example = "13800000000") @NotBlank @Size(max = 20)
        String phone) {}
