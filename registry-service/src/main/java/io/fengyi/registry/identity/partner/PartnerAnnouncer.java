package io.fengyi.registry.identity.partner;

import io.fengyi.access.token.RevokedTokens;
import io.fengyi.contracts.registry.AccountDisabled;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.UnsentEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells other services, and this one at once, that a partner may no longer act. */
@Component
class PartnerAnnouncer {

    private final EventComposer composer;
    private final RevokedTokens revokedHere;

    PartnerAnnouncer(EventComposer composer, RevokedTokens revokedHere) {
        this.composer = composer;
        this.revokedHere = revokedHere;
    }

    UnsentEvent disabled(String partnerId, Instant at) {
        return composer.compose(partnerId, new AccountDisabled(partnerId, null, at));
    }

    /** After the partner was stored. */
    void applyHere(String partnerId, Instant at) {
        revokedHere.revokeAccount(partnerId, at);
    }
}
