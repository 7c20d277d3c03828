package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A grid exists for the first time.
 *
 * @param gridCode 15 digits
 * @param communityCode its first 12
 * @param centre a point inside the grid
 * @param name what people call it
 */
@EventContract(topic = "governance.grid.v1", type = "fengyi.governance.GridDrawn.v1")
public record GridDrawn(
        String gridCode,
        String communityCode,
        GeoPoint centre,
        @Nullable String name) {}
