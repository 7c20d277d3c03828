package io.fengyi.registry.sweep;

import io.fengyi.contracts.registry.SweepClosed;
import io.fengyi.registry.sweep.snapshot.SiteFound;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;

/** Tells that a sweep was closed, in the same write as its snapshot. */
final class SweepAnnouncer {

    private final EventComposer events;

    SweepAnnouncer(EventComposer events) {
        this.events = events;
    }

    Sweep closed(Sweep sweep, LocalDate day) {
        SweepClosed told = new SweepClosed(
                sweep.id(),
                sweep.plan().area(),
                sweep.visits().size(),
                sweep.frame().size(),
                (int) sweep.snapshot().stream().filter(SiteFound::isActive).count(),
                day);
        return sweep.with(Outbox.append(sweep.outbox(), List.of(events.compose(sweep.id(), told))));
    }
}
