package io.fengyi.registry.identity.account;

import io.fengyi.access.token.RevokedTokens;
import io.fengyi.contracts.registry.AccountDisabled;
import io.fengyi.contracts.registry.TokensRevoked;
import io.fengyi.relay.EventComposer;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells other services, and this one at once, that tokens of an account are void. */
@Component
class AccountAnnouncer {

    private final EventComposer composer;
    private final RevokedTokens revokedHere;

    AccountAnnouncer(EventComposer composer, RevokedTokens revokedHere) {
        this.composer = composer;
        this.revokedHere = revokedHere;
    }

    UserAccount disabled(UserAccount account, Instant at) {
        return account.voidingTokens(composer.compose(account.id(), new AccountDisabled(account.id(), null, at)), at);
    }

    UserAccount tokensRevoked(UserAccount account, Instant at) {
        return account.voidingTokens(composer.compose(account.id(), new TokensRevoked(account.id(), null, at)), at);
    }

    /** After the account was stored. */
    void applyHere(UserAccount account) {
        Instant until = account.tokensVoidUntil();
        if (until != null) {
            revokedHere.revokeAccount(account.id(), until);
        }
    }
}
