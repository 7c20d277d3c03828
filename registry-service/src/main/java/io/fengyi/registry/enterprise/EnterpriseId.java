package io.fengyi.registry.enterprise;

import io.fengyi.store.Ids;

/** Names an enterprise, e.g. {@code ent_0HZ8K3QF5S1RM}. */
public record EnterpriseId(String value) {

    public static EnterpriseId next() {
        return new EnterpriseId(Ids.next("ent"));
    }

    @Override
    public String toString() {
        return value;
    }
}
