package io.fengyi.registry.consent;

import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.registry.consent.ConsentEntry.Kind;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts each entry of the ledger into the words of the contract. */
@Component
class ConsentAnnouncer {

    private final EventComposer composer;

    ConsentAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    @Nullable
    Outbox outbox(String workerId, Kind kind, Purpose purpose, String version, Instant at) {
        Record event = kind == Kind.GIVEN
                ? new ConsentGiven(workerId, purpose.name(), version, at)
                : new ConsentWithdrawn(workerId, purpose.name(), version, at);
        return Outbox.of(List.of(composer.compose(workerId, event)));
    }
}
