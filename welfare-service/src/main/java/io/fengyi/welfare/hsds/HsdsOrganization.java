package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The subdistrict, or a merchant. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HsdsOrganization(
        @Schema(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55")
        String id,

        String name,
        String description,
        @Nullable String legalStatus,
        @Nullable String parentOrganizationId) {}
