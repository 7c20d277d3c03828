package io.fengyi.registry.identity.token;

import io.fengyi.access.token.RevokedTokens;
import io.fengyi.contracts.registry.TokensRevoked;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.UnsentEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells other services, and this one at once, that a token family has ended. */
@Component
class FamilyAnnouncer {

    private final EventComposer composer;
    private final RevokedTokens revokedHere;

    FamilyAnnouncer(EventComposer composer, RevokedTokens revokedHere) {
        this.composer = composer;
        this.revokedHere = revokedHere;
    }

    UnsentEvent revoked(TokenFamily family, Instant at) {
        return composer.compose(family.subject(), new TokensRevoked(family.subject(), family.id(), at));
    }

    /** After the family was stored. */
    void applyHere(String familyId) {
        revokedHere.revokeFamily(familyId);
    }
}
