package io.fengyi.registry.sweep;

import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.registry.validity.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as callers see it.
 *
 * @param frameVisited frame sites with a stop
 * @param snapshot empty until it is closed
 */
public record SweepView(
        SweepId id,
        String area,
        LocalDate from,
        LocalDate to,
        @Nullable String repeatEvery,
        SweepStatus status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        int visits,
        int stops,
        int frameSites,
        int frameVisited,
        List<SiteFound> frame,
        List<SiteFound> snapshot,
        @Nullable String follows,
        long version) {

    static SweepView of(Sweep sweep) {
        return new SweepView(
                new SweepId(sweep.id()),
                sweep.plan().area(),
                LocalDate.parse(sweep.plan().from()),
                LocalDate.parse(sweep.plan().to()),
                sweep.plan().repeatEvery(),
                sweep.status(),
                sweep.startedOn() == null ? null : LocalDate.parse(sweep.startedOn()),
                sweep.closedOn() == null ? null : LocalDate.parse(sweep.closedOn()),
                sweep.visits().size(),
                sweep.visits().stream().mapToInt(visit -> visit.stops().size()).sum(),
                sweep.frame().size(),
                sweep.frameVisited(Days.OPEN),
                sweep.frame(),
                sweep.snapshot(),
                sweep.follows(),
                Objects.requireNonNull(sweep.version()));
    }
}
