package io.fengyi.registry.identity.account;

import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.NotFound;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One account of a rider or of staff. Every change returns a new one or refuses.
 *
 * @param areaCode subtree whose administrators look after a staff account
 * @param name sealed with the account's own key
 * @param signedOutAt sign-ins before this instant are over
 * @param tokensVoidUntil access tokens issued until then are refused everywhere; later ones are dated behind it
 */
@Document("accounts")
public record UserAccount(
        @Id String id,
        @Version @Nullable Long version,
        Kind kind,
        AccountState state,
        @Nullable String areaCode,
        @Nullable String login,
        byte @Nullable [] name,
        Credentials credentials,
        Contact contact,
        List<RoleGrant> grants,
        @Nullable String workerId,
        @Nullable Instant signedOutAt,
        @Nullable Instant tokensVoidUntil,
        Instant createdAt,
        List<AccountStep> history,
        @Nullable String idempotencyKey,
        @Nullable Outbox outbox)
        implements Announcing {

    /** Riders sign in with a code, staff with a password. */
    public enum Kind {
        WORKER,
        STAFF
    }

    static UserAccount rider(AccountId id, Contact contact, Instant at) {
        AccountDraft draft = new AccountDraft(id, Kind.WORKER, AccountState.ACTIVE, at);
        draft.contact = contact;
        return draft.toAccount();
    }

    static UserAccount staff(
            AccountId id, String login, byte @Nullable [] name, String areaCode, Instant at, @Nullable String key) {
        AccountDraft draft = new AccountDraft(id, Kind.STAFF, AccountState.INVITED, at);
        draft.login = login;
        draft.name = name;
        draft.areaCode = areaCode;
        draft.idempotencyKey = key;
        return draft.toAccount();
    }

    /** Roles whose grants are in force; riders are WORKER. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (kind == Kind.WORKER) {
            roles.add(Role.WORKER);
        }
        activeGrants().forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public List<RoleGrant> activeGrants() {
        return grants.stream().filter(RoleGrant::isActive).toList();
    }

    public boolean needsSecondFactor() {
        return roles().stream().anyMatch(GrantRules::needsSecondFactor);
    }

    /** Whether a sign-in of that time still counts. */
    public boolean honoursSignInOf(Instant signedInAt) {
        return state == AccountState.ACTIVE && (signedOutAt == null || signedInAt.isAfter(signedOutAt));
    }

    boolean hasDone(@Nullable String key) {
        return key != null && history.stream().anyMatch(step -> key.equals(step.key()));
    }

    UserAccount rename(byte @Nullable [] newName, String newArea, String by, Instant at) {
        return with(draft -> {
            draft.name = newName;
            draft.areaCode = newArea;
            draft.step("CHANGED", by, at, null, null);
        });
    }

    UserAccount lock(String by, Instant at, String reason, @Nullable String key) {
        require("lock", AccountState.ACTIVE, AccountState.INVITED);
        return with(draft -> {
            draft.state = AccountState.LOCKED;
            draft.signedOutAt = at;
            draft.step("LOCKED", by, at, reason, key);
        });
    }

    UserAccount unlock(String by, Instant at, @Nullable String reason, @Nullable String key) {
        boolean paused = state == AccountState.ACTIVE && credentials.isPausedAt(at);
        if (!paused) {
            require("unlock", AccountState.LOCKED);
        }
        return with(draft -> {
            draft.state = credentials.passwordHash() == null && kind == Kind.STAFF
                    ? AccountState.INVITED
                    : AccountState.ACTIVE;
            draft.credentials = credentials.succeeded();
            draft.step("UNLOCKED", by, at, reason, key);
        });
    }

    UserAccount disable(String by, Instant at, String reason, @Nullable String key) {
        require("disabling", AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
        return with(draft -> {
            draft.state = AccountState.DISABLED;
            draft.signedOutAt = at;
            draft.credentials = Credentials.none();
            draft.step("DISABLED", by, at, reason, key);
        });
    }

    /** Forgets who it was; the account cannot be used again. */
    UserAccount erase(Instant at) {
        return with(draft -> {
            draft.state = AccountState.DISABLED;
            draft.signedOutAt = at;
            draft.name = null;
            draft.credentials = Credentials.none();
            draft.contact = Contact.none();
            draft.step("ERASED", id, at, null, null);
        });
    }

    UserAccount grant(RoleGrant grant, @Nullable String key) {
        require("role-grant", AccountState.INVITED, AccountState.ACTIVE, AccountState.LOCKED);
        if (kind != Kind.STAFF) {
            throw new Conflict("not-a-staff-account", "account: " + id + " (a rider's account holds no staff role)");
        }
        return with(draft -> {
            draft.grants.add(grant);
            draft.step("GRANTED " + grant.role() + " " + grant.id(), grant.grantedBy(), grant.grantedAt(), null, key);
        });
    }

    UserAccount confirm(String grantId, String by, Instant at, @Nullable String key) {
        RoleGrant grant = grantOf(grantId);
        if (grant.state() != RoleGrant.State.PENDING) {
            throw new InvalidTransition("role grant " + grantId, grant.state(), "confirmation", List.of());
        }
        if (grant.grantedBy().equals(by) || id.equals(by)) {
            throw new Forbidden("second-administrator-needed", "grant " + grantId + " was made by or is for " + by);
        }
        return replace(grantId, old -> old.confirmed(by, at), "CONFIRMED", by, at, key);
    }

    UserAccount withdraw(String grantId, String by, Instant at, @Nullable String key) {
        RoleGrant grant = grantOf(grantId);
        if (grant.state() == RoleGrant.State.WITHDRAWN) {
            throw new InvalidTransition("role grant " + grantId, grant.state(), "withdrawal", List.of());
        }
        return replace(grantId, RoleGrant::withdrawn, "WITHDRAWN", by, at, key);
    }

    /** Gives its ways to sign in to another account of the same person and closes. */
    UserAccount mergedInto(UserAccount other, Instant at) {
        return with(draft -> {
            draft.state = AccountState.DISABLED;
            draft.signedOutAt = at;
            draft.contact = Contact.none();
            draft.step("MERGED INTO " + other.id(), id, at, null, null);
        });
    }

    UserAccount link(String worker) {
        if (workerId != null && !workerId.equals(worker)) {
            throw new Conflict("account-already-linked", "account: " + id + " (linked to " + workerId + ")");
        }
        return with(draft -> draft.workerId = worker);
    }

    UserAccount credentials(UnaryOperator<Credentials> change) {
        return with(draft -> draft.credentials = change.apply(credentials));
    }

    UserAccount contact(UnaryOperator<Contact> change) {
        return with(draft -> draft.contact = change.apply(contact));
    }

    /** The first password, or a new one: activates an invited account and ends older sign-ins. */
    UserAccount password(String hash, Instant at) {
        require("password", AccountState.INVITED, AccountState.ACTIVE);
        return with(draft -> {
            draft.state = AccountState.ACTIVE;
            draft.signedOutAt = at;
            draft.credentials = credentials.withPassword(hash);
            draft.step("PASSWORD SET", id, at, null, null);
        });
    }

    UserAccount invite(String hash, String by, Instant at, @Nullable String key) {
        require("invitation", AccountState.INVITED, AccountState.ACTIVE);
        return with(draft -> {
            draft.credentials = credentials.invited(hash, at).withoutTotp();
            // whoever sends the link could use it: grants that need two administrators need them anew
            draft.grants.replaceAll(grant -> grant.isActive() && GrantRules.needsSecondAdministrator(grant.role())
                    ? grant.pendingAgain(by, at)
                    : grant);
            draft.step("INVITED", by, at, null, key);
        });
    }

    /** Tells that the tokens issued until now are void. */
    UserAccount voidingTokens(UnsentEvent event, Instant at) {
        return with(draft -> {
            draft.tokensVoidUntil = at;
            draft.outbox = Outbox.append(outbox, List.of(event));
        });
    }

    private UserAccount replace(
            String grantId, UnaryOperator<RoleGrant> change, String what, String by, Instant at, @Nullable String key) {
        return with(draft -> {
            draft.grants.replaceAll(grant -> grant.id().equals(grantId) ? change.apply(grant) : grant);
            draft.step(what + " " + grantId, by, at, null, key);
        });
    }

    private RoleGrant grantOf(String grantId) {
        return grants.stream()
                .filter(grant -> grant.id().equals(grantId))
                .findFirst()
                .orElseThrow(() -> new NotFound("role grant", grantId));
    }

    private void require(String command, AccountState... from) {
        if (!List.of(from).contains(state)) {
            throw new InvalidTransition("account " + id, state, command, allowed());
        }
    }

    private List<String> allowed() {
        return switch (state) {
            case INVITED -> List.of("disabling", "invitation", "lock", "role-grant");
            case ACTIVE -> List.of("disabling", "invitation", "lock", "role-grant");
            case LOCKED -> List.of("disabling", "role-grant", "unlock");
            case DISABLED -> List.of();
        };
    }

    private UserAccount with(Consumer<AccountDraft> change) {
        AccountDraft draft = new AccountDraft(this);
        change.accept(draft);
        return draft.toAccount();
    }
}
