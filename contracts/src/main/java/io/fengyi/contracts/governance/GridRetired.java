package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A grid is no more; old reports keep its code.
 *
 * @param gridCode 15 digits
 * @param communityCode its first 12
 * @param centre a point inside the grid
 * @param name what people call it
 */
@EventContract(topic = "governance.grid.v1", type = "fengyi.governance.GridRetired.v1")
public record GridRetired(
        String gridCode,
        String communityCode,
        GeoPoint centre,
        @Nullable String name) {}
