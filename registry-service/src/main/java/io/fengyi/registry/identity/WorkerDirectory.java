package io.fengyi.registry.identity;

import java.util.Optional;

/** What identity asks the worker feature; the worker feature provides the bean, and sign-in works without one, too. */
public interface WorkerDirectory {

    /**
     * Told at each sign-in of an account that is not linked yet and has proved a number.
     *
     * @param accountId {@code acc_…}
     * @param phone eleven digits, mainland China
     * @return the worker that staff recorded with this number, now linked to the account and active; else empty
     */
    Optional<String> signedIn(String accountId, String phone);

    /**
     * Told when the account of a worker has proved a number; the record takes it over. Again changes nothing.
     *
     * @param phone eleven digits, mainland China
     * @throws io.fengyi.http.Conflict {@code phone-already-registered} when another worker's record has it
     */
    void phoneChanged(String workerId, String phone);
}
