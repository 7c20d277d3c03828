package io.fengyi.registry.identity.account;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.text.Masks;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.identity.secret.OneTimeCode;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Staff accounts as street administrators look after them, each within the own areas; every act is audited.
 *
 * <p>An account outside those areas, and every rider's account, answers 404. Source: platform.md 3.3.
 */
@Service
public class AccountDesk {

    private static final String NAME = "name";

    private final Accounts accounts;
    private final AccountAnnouncer announcer;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final Clock systemClock;

    AccountDesk(
            Accounts accounts,
            AccountAnnouncer announcer,
            PersonalVault vault,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock) {
        this.accounts = accounts;
        this.announcer = announcer;
        this.vault = vault;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    /** An account and, once, the code of its invitation. */
    public record Invited(UserAccount account, OneTimeCode code) {}

    public Page<UserAccount> list(Caller caller, @Nullable Role role, @Nullable AccountState state, PageRequest page) {
        return accounts.staffIn(scope(caller), role, state, page);
    }

    public UserAccount get(Caller caller, String id) {
        return visible(accounts.find(id), id, caller);
    }

    /** Masked: first character and two stars. */
    public @Nullable String maskedName(UserAccount account) {
        byte[] sealed = account.name();
        return sealed == null ? null : Masks.name(vault.open(account.id(), NAME, sealed));
    }

    /**
     * Makes an invited account; grants of PARTY_AFFAIRS and AUDITOR wait for a second administrator.
     *
     * @throws Conflict {@code login-taken}
     */
    public Invited open(
            Caller caller,
            String login,
            @Nullable String name,
            String areaCode,
            List<Grant> grants,
            @Nullable String key) {
        requireOwnArea(caller, areaCode);
        grants.forEach(grant -> GrantRules.check(grant, scope(caller)));
        String lower = login.toLowerCase(Locale.ROOT);
        OneTimeCode code = OneTimeCode.next();
        UserAccount opened = OptimisticRetry.run(() -> {
            Optional<UserAccount> before = accounts.madeBy(key);
            if (before.isPresent()) { // a repeat after a crash: the lost link is replaced
                return accounts.save(before.get().invite(code.hash(), caller.accountId(), now(), null));
            }
            if (accounts.withLogin(lower).isPresent()) {
                throw new Conflict("login-taken", "login: " + lower);
            }
            AccountId id = AccountId.next();
            byte[] sealed = name == null ? null : vault.seal(id.value(), NAME, name);
            UserAccount account = UserAccount.staff(id, lower, sealed, areaCode, now(), key);
            for (Grant grant : grants) {
                account = account.grant(granted(grant, caller), null);
            }
            return accounts.save(account.invite(code.hash(), caller.accountId(), now(), null));
        });
        audit.record(AuditEntry.done(caller, "account.open", opened.id(), null));
        return new Invited(opened, code);
    }

    public UserAccount change(Caller caller, String id, long version, @Nullable String name, String areaCode) {
        UserAccount account = get(caller, id);
        StaleVersion.check(version, Objects.requireNonNull(account.version()));
        requireOwnArea(caller, areaCode);
        byte[] sealed = name == null ? account.name() : vault.seal(id, NAME, name);
        UserAccount saved = accounts.save(account.rename(sealed, areaCode, caller.accountId(), now()));
        audit.record(AuditEntry.done(caller, "account.change", id, null));
        return saved;
    }

    /** A fresh link, also for a forgotten password or a lost authenticator; the old link is void. */
    public Invited invite(Caller caller, String id, @Nullable String key) {
        OneTimeCode code = OneTimeCode.next();
        UserAccount account = act(
                caller,
                id,
                "account.invite",
                null,
                null,
                (before, at) -> before.invite(code.hash(), caller.accountId(), at, key));
        return new Invited(account, code);
    }

    public UserAccount lock(Caller caller, String id, String reason, @Nullable String key) {
        refuseSelf(caller, id, "lock");
        return endTokens(act(
                caller,
                id,
                "account.lock",
                reason,
                key,
                (account, at) -> announcer.tokensRevoked(account.lock(caller.accountId(), at, reason, key), at)));
    }

    public UserAccount unlock(Caller caller, String id, @Nullable String reason, @Nullable String key) {
        return act(
                caller,
                id,
                "account.unlock",
                reason,
                key,
                (account, at) -> account.unlock(caller.accountId(), at, reason, key));
    }

    public UserAccount disable(Caller caller, String id, String reason, @Nullable String key) {
        refuseSelf(caller, id, "disabling");
        return endTokens(act(
                caller,
                id,
                "account.disable",
                reason,
                key,
                (account, at) -> announcer.disabled(account.disable(caller.accountId(), at, reason, key), at)));
    }

    public UserAccount grant(Caller caller, String id, Grant grant, @Nullable String key) {
        refuseSelf(caller, id, "role-grant");
        GrantRules.check(grant, scope(caller));
        return act(
                caller,
                id,
                "account.grant " + grant.role(),
                null,
                key,
                (account, at) -> account.grant(granted(grant, caller), key));
    }

    public UserAccount confirmGrant(Caller caller, String id, String grantId, @Nullable String key) {
        return act(
                caller,
                id,
                "account.grant-confirm " + grantId,
                null,
                key,
                (account, at) -> account.confirm(grantId, caller.accountId(), at, key));
    }

    public UserAccount withdrawGrant(Caller caller, String id, String grantId, @Nullable String key) {
        refuseSelf(caller, id, "withdrawal");
        return endTokens(act(
                caller,
                id,
                "account.grant-withdraw " + grantId,
                null,
                key,
                (account, at) -> announcer.tokensRevoked(account.withdraw(grantId, caller.accountId(), at, key), at)));
    }

    private UserAccount act(
            Caller caller,
            String id,
            String action,
            @Nullable String reason,
            @Nullable String key,
            BiFunction<UserAccount, Instant, UserAccount> change) {
        UserAccount after = OptimisticRetry.run(() -> {
            UserAccount before = get(caller, id);
            return before.hasDone(key) ? before : accounts.save(change.apply(before, now()));
        });
        audit.record(AuditEntry.done(caller, action, id, reason));
        return after;
    }

    private UserAccount endTokens(UserAccount account) {
        announcer.applyHere(account);
        return account;
    }

    private RoleGrant granted(Grant grant, Caller by) {
        RoleGrant.State state =
                GrantRules.needsSecondAdministrator(grant.role()) ? RoleGrant.State.PENDING : RoleGrant.State.ACTIVE;
        return RoleGrant.of(grant, state, by.accountId(), now());
    }

    private static UserAccount visible(Optional<UserAccount> found, String id, Caller caller) {
        return found.filter(account -> account.kind() == UserAccount.Kind.STAFF)
                .filter(account -> scope(caller).covers(account.areaCode()))
                .orElseThrow(() -> new NotFound("account", id));
    }

    private static void requireOwnArea(Caller caller, String areaCode) {
        if (!areaCode.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw new InvalidValue("/areaCode", "area-invalid", "area: " + areaCode + " (6, 9 or 12 digits)");
        }
        if (!scope(caller).covers(areaCode)) {
            throw new InvalidValue(
                    "/areaCode",
                    "area-outside",
                    "area: " + areaCode + " (yours: " + scope(caller).areas() + ")");
        }
    }

    private static void refuseSelf(Caller caller, String id, String command) {
        if (caller.accountId().equals(id)) {
            throw new Conflict("own-account", command + ": account " + id + " is your own");
        }
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(Role.STREET_ADMIN);
    }

    private Instant now() {
        return systemClock.instant();
    }
}
