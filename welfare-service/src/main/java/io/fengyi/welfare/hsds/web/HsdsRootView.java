package io.fengyi.welfare.hsds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Which version of which standard this is. */
@Schema(name = "HsdsRoot")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsRootView(
        @Schema(example = "3.0") String version,

        @Schema(example = "https://docs.openreferral.org/en/3.0/")
        String profile,

        @Schema(example = "http://localhost:8080/docs") String openapiUrl) {}
