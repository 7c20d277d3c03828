package io.fengyi.welfare.friendlystreet;

import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the street, to be stored with its state. */
@Component
class StreetAnnouncer {

    private final EventComposer events;

    StreetAnnouncer(EventComposer events) {
        this.events = events;
    }

    FriendlyStreet announced(FriendlyStreet street) {
        FriendlyStreetChanged event = new FriendlyStreetChanged(
                street.id(), street.plan().communityCodes(), street.plan().hubStationId());
        return street.with(Outbox.append(street.outbox(), List.of(events.compose(street.id(), event))));
    }
}
