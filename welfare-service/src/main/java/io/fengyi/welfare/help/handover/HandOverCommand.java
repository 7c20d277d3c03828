package io.fengyi.welfare.help.handover;

import java.util.Locale;

/** What a department does with a hand-over; in the API each is the last part of a path. */
public enum HandOverCommand {
    ACCEPTANCE,
    REPLY,
    RETURN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
