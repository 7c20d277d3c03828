package io.fengyi.registry.area;

import io.fengyi.registry.place.Point;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What governance-service tells of a grid.
 *
 * @param at when it happened; older news than what is kept are ignored
 */
public record GridFacts(
        String code, @Nullable String name, @Nullable Point centre, Instant at) {}
