package io.fengyi.points.account;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import org.springframework.stereotype.Component;

/**
 * Which accounts a caller may know of: riders their own, street admins and auditors those of their areas. An account
 * whose community is not known belongs to no area in particular and is open to all of them.
 */
@Component
public class AccountScope {
    private final Accounts accounts;

    AccountScope(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound when the account is not on record or not the caller's business */
    public Account require(Caller caller, String accountId) {
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account", accountId));
        if (!covers(caller, account)) {
            throw new NotFound("account", accountId);
        }
        return account;
    }

    public boolean covers(Caller caller, String accountId) {
        return caller.isWorker(accountId)
                || accounts.find(accountId)
                        .map(account -> covers(caller, account))
                        .orElse(false);
    }

    private static boolean covers(Caller caller, Account account) {
        if (caller.isWorker(account.id())) {
            return true;
        }
        if (!caller.hasAny(Role.STREET_ADMIN, Role.AUDITOR)) {
            return false;
        }
        String community = account.communityCode();
        return community == null
                || caller.scope(Role.STREET_ADMIN, Role.AUDITOR).covers(community);
    }
}
