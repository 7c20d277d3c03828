package io.fengyi.welfare.merchant;

import io.fengyi.store.Ids;

/** Names a merchant, e.g. {@code mer_0HZ8K3QF5S1RM}. */
public record MerchantId(String value) {

    static MerchantId next() {
        return new MerchantId(Ids.next("mer"));
    }

    @Override
    public String toString() {
        return value;
    }
}
