package io.fengyi.registry.person;

import io.fengyi.store.Ids;

/** Names a worker, e.g. {@code wkr_0HZ8K3QF5S1RM}. */
public record WorkerId(String value) {

    public static WorkerId next() {
        return new WorkerId(Ids.next("wkr"));
    }

    @Override
    public String toString() {
        return value;
    }
}
