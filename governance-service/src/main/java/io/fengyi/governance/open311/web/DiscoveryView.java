package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What this endpoint speaks. */
@Schema(name = "Open311Discovery")
record DiscoveryView(
        String changeset,
        String contact,
        @JsonProperty("key_service") String keyService,
        List<Endpoint> endpoints) {

    @Schema(name = "Open311Endpoint")
    record Endpoint(
            @Schema(example = "http://wiki.open311.org/GeoReport_v2")
            String specification,

            String url,
            String changeset,
            @Schema(example = "production") String type,
            List<String> formats) {}
}
