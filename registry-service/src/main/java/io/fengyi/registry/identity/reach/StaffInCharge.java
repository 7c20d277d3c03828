package io.fengyi.registry.identity.reach;

import io.fengyi.access.Role;
import io.fengyi.registry.identity.StaffAccounts;
import io.fengyi.registry.identity.account.AccountState;
import io.fengyi.registry.identity.account.Accounts;
import io.fengyi.registry.identity.account.UserAccount;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds staff by what they are granted. */
@Service
class StaffInCharge implements StaffAccounts {

    private final Accounts accounts;

    StaffInCharge(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> inCharge(String areaCode, Role... roles) {
        Set<Role> wanted = EnumSet.copyOf(Arrays.asList(roles));
        return accounts.withRoles(wanted).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .filter(account -> account.activeGrants().stream()
                        .anyMatch(grant -> wanted.contains(grant.role())
                                && grant.areas().stream().anyMatch(areaCode::startsWith)))
                .map(UserAccount::id)
                .toList();
    }
}
