package io.fengyi.welfare.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A street address; we know no postal codes. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HsdsAddress(
        String id,
        String locationId,
        @JsonProperty("address_1") String address1,
        String city,
        String region,
        String stateProvince,
        String postalCode,
        String country,
        String addressType) {}
