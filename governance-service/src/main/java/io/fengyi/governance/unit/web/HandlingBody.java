package io.fengyi.governance.unit.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a unit handles; an empty list means everything. */
public record HandlingBody(
        @ArraySchema(arraySchema = @Schema(description = "类别代码，可写前缀", example = "[\"CMGT-01\"]"))
        @NotNull
        @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[A-Z]{2,6}(-[0-9]{2}){0,2}") String> categories,

        @ArraySchema(arraySchema = @Schema(description = "区划代码，可写前缀", example = "[\"320299001\"]"))
        @NotNull
        @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[0-9]{6,15}") String> areas) {}
