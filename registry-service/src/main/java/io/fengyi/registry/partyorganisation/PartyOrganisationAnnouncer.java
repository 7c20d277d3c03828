package io.fengyi.registry.partyorganisation;

import io.fengyi.contracts.registry.PartyOrganisationConverted;
import io.fengyi.contracts.registry.PartyOrganisationDissolved;
import io.fengyi.contracts.registry.PartyOrganisationEstablished;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;

/** Tells the other services what was established, converted or dissolved, in the same write. */
final class PartyOrganisationAnnouncer {

    private final EventComposer events;

    PartyOrganisationAnnouncer(EventComposer events) {
        this.events = events;
    }

    PartyOrganisation established(PartyOrganisation o, LocalDate on) {
        Formation now = o.on(on);
        return telling(o, new PartyOrganisationEstablished(o.id(), now.mode().name(), now.enterpriseIds(), on));
    }

    PartyOrganisation converted(PartyOrganisation o, LocalDate on) {
        Formation now = o.on(on);
        return telling(o, new PartyOrganisationConverted(o.id(), now.mode().name(), now.enterpriseIds(), on));
    }

    PartyOrganisation dissolved(PartyOrganisation o, LocalDate on) {
        return telling(o, new PartyOrganisationDissolved(o.id(), o.on(on).mode().name(), List.of(), on));
    }

    private PartyOrganisation telling(PartyOrganisation o, Record event) {
        return o.with(Outbox.append(o.outbox(), List.of(events.compose(o.id(), event))));
    }
}
