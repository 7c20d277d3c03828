package io.fengyi.registry.sweep;

import io.fengyi.store.Ids;

/** Id of a sweep, {@code swp_…}. */
public record SweepId(String value) {

    static SweepId next() {
        return new SweepId(Ids.next("swp"));
    }

    @Override
    public String toString() {
        return value;
    }
}
