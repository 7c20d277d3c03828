package io.fengyi.welfare.station;

import io.fengyi.store.Ids;

/** Names a station, e.g. {@code stn_0HZ8K3QF5S1RM}. */
public record StationId(String value) {

    static StationId next() {
        return new StationId(Ids.next("stn"));
    }

    @Override
    public String toString() {
        return value;
    }
}
