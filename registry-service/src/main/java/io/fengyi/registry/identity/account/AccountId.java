package io.fengyi.registry.identity.account;

import io.fengyi.store.Ids;

/** {@code acc_…} */
public record AccountId(String value) {

    static AccountId next() {
        return new AccountId(Ids.next("acc"));
    }

    @Override
    public String toString() {
        return value;
    }
}
