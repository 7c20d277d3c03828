package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Where a service is given. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HsdsLocation(
        String id,
        @Schema(example = "physical") String locationType,
        String organizationId,
        String name,
        @Nullable String description,
        double latitude,
        double longitude,
        String externalIdentifier,
        String externalIdentifierType,
        @Nullable List<HsdsAddress> addresses) {}
