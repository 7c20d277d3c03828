package io.fengyi.welfare.benefit;

import io.fengyi.store.Ids;

/** Names a benefit, e.g. {@code ben_0HZ8K3QF5S1RM}. */
public record BenefitId(String value) {

    static BenefitId next() {
        return new BenefitId(Ids.next("ben"));
    }

    @Override
    public String toString() {
        return value;
    }
}
