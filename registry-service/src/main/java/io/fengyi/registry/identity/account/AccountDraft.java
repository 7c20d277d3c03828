package io.fengyi.registry.identity.account;

import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account while it is being changed; lives inside one method of {@link UserAccount}. */
final class AccountDraft {

    private static final int STEPS_KEPT = 100;

    private final String id;
    private final @Nullable Long version;
    private final UserAccount.Kind kind;
    private final Instant createdAt;

    AccountState state;
    Credentials credentials;
    Contact contact;
    final List<RoleGrant> grants;
    private final List<AccountStep> history;

    @Nullable
    String areaCode;

    @Nullable
    String login;

    byte @Nullable [] name;

    @Nullable
    String workerId;

    @Nullable
    Instant signedOutAt;

    @Nullable
    Instant tokensVoidUntil;

    @Nullable
    String idempotencyKey;

    @Nullable
    Outbox outbox;

    AccountDraft(AccountId id, UserAccount.Kind kind, AccountState state, Instant createdAt) {
        this.id = id.value();
        this.version = null;
        this.kind = kind;
        this.createdAt = createdAt;
        this.state = state;
        this.credentials = Credentials.none();
        this.contact = Contact.none();
        this.grants = new ArrayList<>();
        this.history = new ArrayList<>();
    }

    AccountDraft(UserAccount account) {
        this.id = account.id();
        this.version = account.version();
        this.kind = account.kind();
        this.createdAt = account.createdAt();
        this.state = account.state();
        this.credentials = account.credentials();
        this.contact = account.contact();
        this.grants = new ArrayList<>(account.grants());
        this.history = new ArrayList<>(account.history());
        this.areaCode = account.areaCode();
        this.login = account.login();
        this.name = account.name();
        this.workerId = account.workerId();
        this.signedOutAt = account.signedOutAt();
        this.tokensVoidUntil = account.tokensVoidUntil();
        this.idempotencyKey = account.idempotencyKey();
        this.outbox = account.outbox();
    }

    void step(String what, String by, Instant at, @Nullable String reason, @Nullable String key) {
        history.add(new AccountStep(what, by, at, reason, key));
        if (history.size() > STEPS_KEPT) {
            history.remove(0);
        }
    }

    UserAccount toAccount() {
        return new UserAccount(
                id,
                version,
                kind,
                state,
                areaCode,
                login,
                name,
                credentials,
                contact,
                List.copyOf(grants),
                workerId,
                signedOutAt,
                tokensVoidUntil,
                createdAt,
                List.copyOf(history),
                idempotencyKey,
                outbox);
    }
}
