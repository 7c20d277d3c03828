package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A station as a service; lists leave out what there may be many of. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HsdsService(
        @Schema(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55")
        String id,

        String organizationId,
        String name,
        @Nullable String description,
        @Schema(example = "active") String status,
        String applicationProcess,
        String feesDescription,
        String eligibilityDescription,
        @Schema(example = "2023-03-15T10:30:45.000Z") String lastModified,
        HsdsOrganization organization,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsSchedule> schedules,
        @Nullable List<HsdsServiceAtLocation> serviceAtLocations,
        @Nullable List<HsdsAttribute> attributes) {}
