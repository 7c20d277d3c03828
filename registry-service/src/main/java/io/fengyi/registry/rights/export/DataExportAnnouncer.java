package io.fengyi.registry.rights.export;

import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the five services for their parts. */
@Component
class DataExportAnnouncer {

    private final EventComposer events;

    DataExportAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** The question behind whatever still waits to be sent. */
    @Nullable
    Outbox asking(@Nullable Outbox waiting, String id, String workerId) {
        return Outbox.append(waiting, List.of(events.compose(id, new DataExportRequested(id, workerId))));
    }
}
