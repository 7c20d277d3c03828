package io.fengyi.welfare.hsds;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A kind, tier, host or amenity. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HsdsTaxonomyTerm(
        @Schema(example = "9b2d4bb0-5a0a-3c5d-8f1a-3f2b6d1c7e55")
        String id,

        String code,
        String name,
        String description,
        String taxonomy,
        String language,
        String taxonomyId) {}
