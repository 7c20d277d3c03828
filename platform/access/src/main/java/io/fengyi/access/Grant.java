package io.fengyi.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One role together with the part of the world it was granted for.
 *
 * <p>Several grants of one caller are never mixed: each keeps its own scope (platform.md 3.2).
 *
 * @param areas statistical division codes; a prefix is a subtree
 * @param unitId with a unit only what was handed to that unit may be seen, whatever the areas say
 */
public record Grant(
        Role role,
        Set<String> areas,
        @Nullable String unitId,
        Set<String> enterpriseIds,
        Set<String> siteIds,
        Set<String> stationIds,
        @Nullable String merchantId) {

    public Grant {
        areas = Set.copyOf(areas);
        enterpriseIds = Set.copyOf(enterpriseIds);
        siteIds = Set.copyOf(siteIds);
        stationIds = Set.copyOf(stationIds);
    }

    /** A grant that names areas only. */
    public static Grant of(Role role, String... areas) {
        return new Grant(role, Set.of(areas), null, Set.of(), Set.of(), Set.of(), null);
    }
}
