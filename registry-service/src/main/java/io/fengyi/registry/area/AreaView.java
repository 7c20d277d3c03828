package io.fengyi.registry.area;

import io.fengyi.registry.place.Point;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An area as neighbours and callers see it. */
public record AreaView(
        AreaCode code,
        AreaLevel level,
        String name,
        @Nullable Point centre,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    static AreaView of(Area area) {
        AreaFacts facts = area.facts();
        return new AreaView(
                new AreaCode(area.code()),
                area.level(),
                facts.name(),
                facts.centre(),
                facts.validFrom(),
                facts.validTo(),
                Objects.requireNonNull(area.version()));
    }
}
