package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Boundary or name of a grid is another one now.
 *
 * @param gridCode 15 digits
 * @param communityCode its first 12
 * @param centre a point inside the grid
 * @param name what people call it
 */
@EventContract(topic = "governance.grid.v1", type = "fengyi.governance.GridRedrawn.v1")
public record GridRedrawn(
        String gridCode,
        String communityCode,
        GeoPoint centre,
        @Nullable String name) {}
