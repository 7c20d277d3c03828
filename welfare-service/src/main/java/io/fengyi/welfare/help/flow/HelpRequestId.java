package io.fengyi.welfare.help.flow;

import io.fengyi.store.Ids;

/** Id of a help request, e.g. {@code hlp_0HZ8K3QF5S1RM}. */
public record HelpRequestId(String value) {

    public static HelpRequestId next() {
        return new HelpRequestId(Ids.next("hlp"));
    }

    @Override
    public String toString() {
        return value;
    }
}
