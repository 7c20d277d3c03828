package io.fengyi.welfare.repair;

import org.jspecify.annotations.Nullable;

/**
 * What is broken.
 *
 * @param facilityId when it is in the inventory
 * @param stationId where it is; null for what stands in a street
 */
public record RepairSubject(
        @Nullable String facilityId, @Nullable String stationId, String communityCode, String name) {}
