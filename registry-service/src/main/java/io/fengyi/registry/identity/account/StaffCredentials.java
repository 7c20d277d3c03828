package io.fengyi.registry.identity.account;

import io.fengyi.access.Caller;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.identity.secret.OneTimeCode;
import io.fengyi.registry.identity.secret.Passwords;
import io.fengyi.registry.identity.secret.Totp;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Passwords, authenticator codes and invitations of staff.
 *
 * <p>After five failures the account pauses for 15 minutes. An unknown login takes as long as a known one. Source:
 * platform.md 3.3.
 */
@Service
public class StaffCredentials {

    private static final String TOTP = "totp";

    private final Accounts accounts;
    private final AccountAnnouncer announcer;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final Clock systemClock;
    private final boolean demo;

    StaffCredentials(
            Accounts accounts,
            AccountAnnouncer announcer,
            PersonalVault vault,
            AuditTrail audit,
            @Qualifier("systemClock") Clock systemClock,
            @Value("${fengyi.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.announcer = announcer;
        this.vault = vault;
        this.audit = audit;
        this.systemClock = systemClock;
        this.demo = demo;
    }

    /** What is still missing after the right password. */
    public enum Next {
        NOTHING,
        CODE,
        ENROLMENT
    }

    /** A person whose password was right. */
    public record Known(String accountId, String login, Next next) {}

    /**
     * Checks login and password and counts failures.
     *
     * @throws SignInRefused when they do not match, or the account is paused, locked, disabled or not yet activated
     */
    public Known checkPassword(String login, String password) {
        Optional<UserAccount> found = accounts.withLogin(login.strip());
        String hash = found.map(account -> account.credentials().passwordHash()).orElse(null);
        boolean right = Passwords.matches(password, hash);
        UserAccount account = found.orElseThrow(() -> new SignInRefused("unknown login"));
        if (account.state() != AccountState.ACTIVE || account.credentials().isPausedAt(now())) {
            refuse(
                    account.id(),
                    account.state() == AccountState.ACTIVE
                            ? "PAUSED"
                            : account.state().name());
        }
        if (!right) {
            countFailure(account.id());
        }
        return new Known(account.id(), login, next(account));
    }

    private Next next(UserAccount account) {
        if (demo || !account.needsSecondFactor()) {
            return Next.NOTHING;
        }
        return account.credentials().totpConfirmed() ? Next.CODE : Next.ENROLMENT;
    }

    /** Makes a secret for an account that has confirmed none yet; asking again gives the same one. */
    public Totp beginEnrolment(String accountId) {
        UserAccount account = OptimisticRetry.run(() -> {
            UserAccount before = accounts.get(accountId);
            Credentials credentials = before.credentials();
            if (credentials.totpConfirmed()) {
                throw new SignInRefused("account " + accountId + " has an authenticator already");
            }
            if (credentials.totpSecret() != null) {
                return before;
            }
            byte[] sealed = vault.seal(accountId, TOTP, Totp.next().secret());
            return accounts.save(before.credentials(known -> known.withTotpSecret(sealed)));
        });
        return totpOf(account).orElseThrow();
    }

    /**
     * Checks a code of the authenticator; the first right one confirms the enrolment.
     *
     * @throws SignInRefused when it is wrong or was used
     */
    public void checkCode(String accountId, String code) {
        boolean right = OptimisticRetry.run(() -> {
            UserAccount account = accounts.get(accountId);
            if (account.state() != AccountState.ACTIVE || account.credentials().isPausedAt(now())) {
                return false;
            }
            OptionalLong step = totpOf(account)
                    .map(totp -> totp.accept(
                            code.strip(), now(), account.credentials().totpStep()))
                    .orElse(OptionalLong.empty());
            if (step.isEmpty()) {
                return false;
            }
            accounts.save(account.credentials(known -> known.usedTotp(step.getAsLong())));
            return true;
        });
        if (!right) {
            countFailure(accountId);
        }
    }

    /** Ends the counting of failures; the person is in from here on. */
    public UserAccount complete(String accountId) {
        return OptimisticRetry.run(() -> {
            UserAccount account = accounts.get(accountId);
            boolean clean = account.credentials().failures() == 0
                    && account.credentials().lockedUntil() == null;
            return clean ? account : accounts.save(account.credentials(Credentials::succeeded));
        });
    }

    /** As {@link #complete}, and writes the sign-in to the audit trail: for the sign-in pages. */
    public void enter(String accountId) {
        complete(accountId);
        record(accountId, "sign-in", AuditEntry.Outcome.DONE);
    }

    /** Login of the account whose invitation this is, if it is still good. */
    public Optional<String> invited(String code) {
        String hash = OneTimeCode.hash(code);
        return accounts.invitedWith(hash)
                .filter(account -> account.credentials().isInvitedWith(hash, now()))
                .map(UserAccount::login);
    }

    /**
     * Uses an invitation up.
     *
     * @throws SignInRefused when it is unknown, used or older than 72 hours
     * @throws InvalidValue {@code password-too-short}, {@code password-too-long}, {@code password-too-simple}
     */
    public void accept(String code, String password) {
        String hash = OneTimeCode.hash(code);
        UserAccount accepted = OptimisticRetry.run(() -> {
            UserAccount account = accounts.invitedWith(hash)
                    .filter(found -> found.credentials().isInvitedWith(hash, now()))
                    .orElseThrow(() -> new SignInRefused("invitation unknown, used or expired"));
            String encoded = Passwords.hash(password, account.login());
            Instant at = now();
            UserAccount changed = account.password(encoded, at);
            boolean first = account.state() == AccountState.INVITED; // then there is no token yet
            return accounts.save(first ? changed : announcer.tokensRevoked(changed, at));
        });
        announcer.applyHere(accepted);
        record(accepted.id(), "password.set", AuditEntry.Outcome.DONE);
    }

    /** Whether a first administrator is still to be made. */
    public boolean needFirstAdministrator() {
        return !accounts.haveAdministrator();
    }

    /** The first street administrator, who needs nobody's grant. */
    public UserAccount firstAdministrator(String login, String areaCode, String password) {
        if (!needFirstAdministrator()) {
            throw new Conflict("already-set-up", "there is a street administrator already");
        }
        String encoded = Passwords.hash(password, login);
        return direct(login, null, areaCode, List.of(Grant.of(Role.STREET_ADMIN, areaCode)), encoded);
    }

    /**
     * An active account, for set-up and the demo: no invitation, no second administrator.
     *
     * @param encoded hash of its password
     */
    public UserAccount direct(
            String login, @Nullable String name, String areaCode, List<Grant> grants, String encoded) {
        String lower = login.toLowerCase(Locale.ROOT);
        return OptimisticRetry.run(() -> {
            Optional<UserAccount> before = accounts.withLogin(lower);
            if (before.isPresent()) {
                return accounts.save(before.get().password(encoded, now()));
            }
            AccountId id = AccountId.next();
            byte[] sealed = name == null ? null : vault.seal(id.value(), "name", name);
            UserAccount account = UserAccount.staff(id, lower, sealed, areaCode, now(), null);
            for (Grant grant : grants) {
                account = account.grant(RoleGrant.of(grant, RoleGrant.State.ACTIVE, id.value(), now()), null);
            }
            return accounts.save(account.password(encoded, now()));
        });
    }

    /** Staff who know their password change it themselves; every sign-in ends. */
    public void change(Caller caller, String current, String fresh) {
        UserAccount account = accounts.get(caller.accountId());
        String login = Optional.ofNullable(account.login())
                .orElseThrow(() -> new Conflict("no-password", "account: " + account.id() + " has no password"));
        if (!isRight(login, current)) {
            throw new InvalidValue(
                    "/current", "password-wrong", "current: is not your password, or the account pauses");
        }
        String encoded = Passwords.hash(fresh, login);
        UserAccount changed = OptimisticRetry.run(() -> {
            Instant at = now();
            return accounts.save(
                    announcer.tokensRevoked(accounts.get(account.id()).password(encoded, at), at));
        });
        announcer.applyHere(changed);
        record(account.id(), "password.change", AuditEntry.Outcome.DONE);
    }

    private boolean isRight(String login, String password) {
        try {
            checkPassword(login, password);
            return true;
        } catch (SignInRefused wrong) {
            return false;
        }
    }

    private Optional<Totp> totpOf(UserAccount account) {
        byte[] sealed = account.credentials().totpSecret();
        return sealed == null ? Optional.empty() : Optional.of(new Totp(vault.open(account.id(), TOTP, sealed)));
    }

    private void countFailure(String accountId) {
        OptimisticRetry.run(() -> accounts.save(
                accounts.get(accountId).credentials(known -> known.isPausedAt(now()) ? known : known.failed(now()))));
        refuse(accountId, "WRONG");
    }

    private void refuse(String accountId, String why) {
        record(accountId, "sign-in", AuditEntry.Outcome.REFUSED);
        throw new SignInRefused("account " + accountId + ": " + why);
    }

    private void record(String accountId, String action, AuditEntry.Outcome outcome) {
        audit.record(new AuditEntry(accountId, "", List.of(), action, accountId, null, outcome));
    }

    private Instant now() {
        return systemClock.instant();
    }
}
