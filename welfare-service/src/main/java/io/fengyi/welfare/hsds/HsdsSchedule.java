package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Opening hours as the fields of an RRULE (RFC 5545), or a single day that is not as usual. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HsdsSchedule(
        String id,
        String serviceAtLocationId,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String dtstart,
        int timezone,
        @Nullable Integer count,
        @Schema(example = "MO") String wkst,
        @Schema(example = "WEEKLY") String freq,
        int interval,
        @Schema(example = "MO,TU,WE,TH,FR") String byday,
        String description,
        @Schema(example = "08:00+08:00") String opensAt,
        @Schema(example = "22:00+08:00") String closesAt) {}
