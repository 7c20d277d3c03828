package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A district, street or community was entered or changed; grids are told by governance-service.
 *
 * @param code 6, 9 or 12 digits; the parent is the prefix
 * @param level DISTRICT, STREET or COMMUNITY
 * @param validTo first day on which it is no more
 */
@EventContract(topic = "registry.area.v1", type = "fengyi.registry.AreaChanged.v1")
public record AreaChanged(
        String code,
        String name,
        String level,
        @Nullable GeoPoint centre,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
