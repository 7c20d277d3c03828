package io.fengyi.welfare.friendlystreet;

import io.fengyi.store.Ids;

/** Names a friendly street, e.g. {@code fst_0HZ8K3QF5S1RM}. */
public record FriendlyStreetId(String value) {

    static FriendlyStreetId next() {
        return new FriendlyStreetId(Ids.next("fst"));
    }

    @Override
    public String toString() {
        return value;
    }
}
