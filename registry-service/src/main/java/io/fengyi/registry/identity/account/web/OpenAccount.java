package io.fengyi.registry.identity.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /accounts}. */
record OpenAccount(
        @Schema(example = "wang.fang") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}")
        String login,

        @Schema(example = "王芳") @Size(min = 2, max = 30) @Nullable
        String name,

        @Schema(description = "由哪个区划的管理员管理", example = "320299001") @NotNull
        String areaCode,

        @Size(max = 10) @Nullable List<@Valid GrantBody> grants) {}
