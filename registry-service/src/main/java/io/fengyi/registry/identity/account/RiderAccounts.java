package io.fengyi.registry.identity.account;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.Conflict;
import io.fengyi.registry.identity.WorkerAccounts;
import io.fengyi.registry.identity.WorkerDirectory;
import io.fengyi.registry.identity.phone.PhoneNumber;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Riders' accounts: made at the first sign-in, found again by blind index. */
@Service
public class RiderAccounts implements WorkerAccounts {

    private static final String PHONE = "phone";
    private static final String OPENID = "openid";

    private final Accounts accounts;
    private final AccountAnnouncer announcer;
    private final PersonalVault vault;
    private final BlindIndex index;
    private final ObjectProvider<WorkerDirectory> directory;
    private final Clock systemClock;

    RiderAccounts(
            Accounts accounts,
            AccountAnnouncer announcer,
            PersonalVault vault,
            BlindIndex index,
            ObjectProvider<WorkerDirectory> directory,
            @Qualifier("systemClock") Clock systemClock) {
        this.accounts = accounts;
        this.announcer = announcer;
        this.vault = vault;
        this.index = index;
        this.directory = directory;
        this.systemClock = systemClock;
    }

    /** Which account has the number now, and whether it is another one than before. */
    public record PhoneProved(String accountId, boolean otherAccount) {}

    /**
     * The account with this proved number, made now if there is none.
     *
     * @throws SignInRefused when it is locked or disabled
     */
    public UserAccount signInWithPhone(PhoneNumber phone) {
        String phoneIndex = index.of(PHONE, phone.value());
        UserAccount account =
                OptimisticRetry.run(() -> accounts.withPhone(phoneIndex).orElseGet(() -> {
                    AccountId id = AccountId.next();
                    return accounts.save(UserAccount.rider(id, proved(id.value(), Contact.none(), phone), now()));
                }));
        return linked(requireActive(account), phone);
    }

    /**
     * The account of this WeChat person, made now if there is none.
     *
     * @param key what WeChat recognises the person by
     * @throws SignInRefused when it is locked or disabled
     */
    public UserAccount signInWithWechat(String key) {
        String openidIndex = index.of(OPENID, key);
        UserAccount account =
                OptimisticRetry.run(() -> accounts.withOpenid(openidIndex).orElseGet(() -> {
                    AccountId id = AccountId.next();
                    byte[] sealed = vault.seal(id.value(), OPENID, key);
                    return accounts.save(UserAccount.rider(id, Contact.none().withOpenid(openidIndex, sealed), now()));
                }));
        UserAccount active = requireActive(account);
        return verifiedPhone(active.id())
                .map(phone -> linked(active, PhoneNumber.of(phone)))
                .orElse(active);
    }

    /**
     * Stores a number that was just proved. A number of another account of the same person joins the two, as long as
     * this one has neither number nor worker yet: then this account closes and the person signs in again.
     *
     * @throws Conflict {@code phone-already-registered}
     */
    public PhoneProved provePhone(String accountId, PhoneNumber phone) {
        String phoneIndex = index.of(PHONE, phone.value());
        PhoneProved proved = OptimisticRetry.run(() -> {
            UserAccount account = accounts.get(accountId);
            Optional<UserAccount> owner = accounts.withPhone(phoneIndex);
            if (owner.isPresent() && !owner.get().id().equals(accountId)) {
                return join(account, owner.get());
            }
            record(account, phone);
            accounts.save(account.contact(contact -> proved(accountId, contact, phone)));
            return new PhoneProved(accountId, false);
        });
        if (!proved.otherAccount()) {
            linked(accounts.get(accountId), phone);
        }
        return proved;
    }

    /** First the record, which may refuse; when this process dies in between, proving again completes it. */
    private void record(UserAccount account, PhoneNumber phone) {
        WorkerDirectory workers = directory.getIfAvailable();
        if (account.workerId() != null && workers != null) {
            workers.phoneChanged(account.workerId(), phone.value());
        }
    }

    private PhoneProved join(UserAccount fresh, UserAccount owner) {
        boolean empty = fresh.workerId() == null && fresh.contact().phoneIndex() == null;
        List<String> indexes = fresh.contact().openidIndexes();
        if (!empty || indexes == null || owner.state() != AccountState.ACTIVE) {
            throw new Conflict("phone-already-registered", "phone: belongs to another account");
        }
        List<String> keys = openids(fresh);
        Instant at = now();
        announcer.applyHere(accounts.save(announcer.disabled(fresh.mergedInto(owner, at), at)));
        UserAccount joined = owner;
        for (String key : keys) {
            byte[] sealed = vault.seal(owner.id(), OPENID, key);
            joined = joined.contact(contact -> contact.withOpenid(index.of(OPENID, key), sealed));
        }
        accounts.save(joined);
        return new PhoneProved(owner.id(), true);
    }

    /** What WeChat recognises the person by, in clear; oldest first. */
    public List<String> openids(UserAccount account) {
        List<String> sealed = account.contact().openids();
        return sealed == null
                ? List.of()
                : sealed.stream()
                        .map(value -> vault.open(
                                account.id(),
                                OPENID,
                                java.util.Base64.getDecoder().decode(value)))
                        .toList();
    }

    @Override
    public Optional<String> verifiedPhone(String accountId) {
        return accounts.find(accountId).flatMap(account -> {
            byte[] sealed = account.contact().phone();
            return sealed == null ? Optional.empty() : Optional.of(vault.open(accountId, PHONE, sealed));
        });
    }

    @Override
    public void link(String accountId, String workerId) {
        OptimisticRetry.run(() -> {
            UserAccount account = accounts.get(accountId);
            Optional<UserAccount> other = accounts.ofWorker(workerId);
            if (other.isPresent() && !other.get().id().equals(accountId)) {
                throw new Conflict(
                        "account-already-linked", "worker: " + workerId + " (signs in with another account)");
            }
            return workerId.equals(account.workerId()) ? account : accounts.save(account.link(workerId));
        });
    }

    @Override
    public Optional<String> accountOf(String workerId) {
        return accounts.ofWorker(workerId).map(UserAccount::id);
    }

    @Override
    public void erase(String workerId) {
        accounts.ofWorker(workerId).map(UserAccount::id).ifPresent(id -> {
            UserAccount erased = OptimisticRetry.run(() -> {
                UserAccount account = accounts.get(id);
                if (account.state() == AccountState.DISABLED
                        && account.contact().equals(Contact.none())) {
                    return account;
                }
                Instant at = now();
                return accounts.save(announcer.disabled(account.erase(at), at));
            });
            vault.destroy(id);
            announcer.applyHere(erased);
        });
    }

    private UserAccount linked(UserAccount account, PhoneNumber phone) {
        WorkerDirectory workers = directory.getIfAvailable();
        if (account.workerId() != null || workers == null) {
            return account;
        }
        return workers.signedIn(account.id(), phone.value())
                .map(workerId -> {
                    link(account.id(), workerId);
                    return accounts.get(account.id());
                })
                .orElse(account);
    }

    private Contact proved(String accountId, Contact contact, PhoneNumber phone) {
        return contact.withPhone(index.of(PHONE, phone.value()), vault.seal(accountId, PHONE, phone.value()), now());
    }

    private static UserAccount requireActive(UserAccount account) {
        if (account.state() != AccountState.ACTIVE) {
            throw new SignInRefused("account " + account.id() + " is " + account.state());
        }
        return account;
    }

    private Instant now() {
        return systemClock.instant();
    }
}
