package io.fengyi.governance.rolemodel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done about a role model; in the API most are the last part of a path. */
public enum RoleModelCommand {
    REVIEW(RoleModelState.REVIEWED),
    CONSENT(RoleModelState.CONSENTED),
    NOTICE(RoleModelState.ON_NOTICE),
    /** Pauses the notice, changes no state. */
    OBJECTION(null),
    /** Lets the notice go on, changes no state. */
    ANSWER(null),
    PUBLICATION(RoleModelState.PUBLISHED),
    WITHDRAWAL(RoleModelState.WITHDRAWN),
    /** By the system, on the day after the consent ends. */
    EXPIRY(RoleModelState.EXPIRED),
    REFUSAL(RoleModelState.REFUSED);

    private final @Nullable RoleModelState leadsTo;

    RoleModelCommand(@Nullable RoleModelState leadsTo) {
        this.leadsTo = leadsTo;
    }

    RoleModelState from(RoleModelState present) {
        return leadsTo == null ? present : leadsTo;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
