package io.fengyi.welfare.hsds;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A land line or hotline. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HsdsPhone(String id, String number, String type) {}
