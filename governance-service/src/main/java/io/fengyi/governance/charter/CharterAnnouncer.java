package io.fengyi.governance.charter;

import io.fengyi.contracts.governance.CharterPublished;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of a published version, in the same write. */
@Component
class CharterAnnouncer {

    private final EventComposer events;

    CharterAnnouncer(EventComposer events) {
        this.events = events;
    }

    Charter published(Charter charter) {
        CharterPublished event = new CharterPublished(
                charter.id(),
                charter.words().kind().name(),
                charter.number(),
                charter.words().effectiveFrom());
        return charter.with(Outbox.append(charter.outbox(), List.of(events.compose(charter.id(), event))));
    }
}
