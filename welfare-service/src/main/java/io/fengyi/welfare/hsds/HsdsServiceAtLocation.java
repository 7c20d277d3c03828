package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A station as a service at its location. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HsdsServiceAtLocation(
        @Schema(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55")
        String id,

        String serviceId,
        String locationId,
        @Nullable String description,
        @Nullable List<HsdsSchedule> schedules,
        HsdsLocation location,
        @Nullable List<HsdsAttribute> attributes,
        @Nullable HsdsService service) {}
