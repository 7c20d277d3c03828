package io.fengyi.registry.area;

import io.fengyi.registry.place.Point;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff say about an area.
 *
 * @param validTo first day on which it is no more
 */
public record AreaFacts(
        String name,
        @Nullable Point centre,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
