package io.fengyi.welfare.hsds;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Says that a term applies to a service or a service at a location. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HsdsAttribute(
        String id, String linkId, String taxonomyTermId, String linkEntity, HsdsTaxonomyTerm taxonomyTerm) {}
