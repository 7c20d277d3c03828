package io.fengyi.registry.identity;

import java.util.Optional;

/** What the worker feature asks identity: whose account this is, and which number it has proved. */
public interface WorkerAccounts {

    /**
     * The mainland number that this account has proved by a code.
     *
     * @param accountId {@code acc_…}
     * @return eleven digits, for example {@code 13800000000}; empty when none was proved or the account is unknown
     */
    Optional<String> verifiedPhone(String accountId);

    /**
     * Ties an account to its worker record; tokens issued from now on (the next refresh, too) carry {@code workerId}.
     * The same link again changes nothing.
     *
     * @throws io.fengyi.http.NotFound when there is no such account
     * @throws io.fengyi.http.Conflict {@code account-already-linked} when the account belongs to another worker, or the
     *     worker to another account
     */
    void link(String accountId, String workerId);

    /** The account that this worker signs in with, if the worker has ever signed in. */
    Optional<String> accountOf(String workerId);

    /** Ends every sign-in of the worker, destroys the key of phone and openids and disables the account; safe to repeat. */
    void erase(String workerId);
}
