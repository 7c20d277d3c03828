package io.fengyi.registry.sweep.snapshot;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One site as a sweep leaves it. */
@Schema(name = "SweptSite")
public record SiteFound(
        @Schema(example = "sit_0HZ8K3QF5S1RM") String siteId,
        String enterpriseId,
        String name,
        String communityCode,
        @Nullable String address,
        StopResult result,
        @Nullable Integer workersSeen) {

    public boolean isActive() {
        return result != StopResult.CLOSED;
    }
}
