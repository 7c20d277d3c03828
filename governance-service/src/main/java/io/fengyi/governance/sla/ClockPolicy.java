package io.fengyi.governance.sla;

import io.fengyi.workingtime.ClockRules;
import io.fengyi.workingtime.Limit;

/** Which limits a category's cases have; they differ in the time to resolve only (governance.md 3.2, "Clock"). */
public enum ClockPolicy implements ClockRules<Stage> {
    /** 24 hours, all of them. */
    URGENT(Limit.hours(24)),
    /** Five working days. */
    NORMAL(Limit.workingDays(5)),
    /** Fifteen working days. */
    COMPLEX(Limit.workingDays(15));

    private static final Limit TO_ACCEPT = Limit.workingHours(2);
    private static final Limit TO_DISPATCH = Limit.workingHours(4);
    private static final Limit TO_VERIFY = Limit.workingDays(2);

    private final Limit toResolve;

    ClockPolicy(Limit toResolve) {
        this.toResolve = toResolve;
    }

    @Override
    public Class<Stage> stages() {
        return Stage.class;
    }

    /** Holds, returns and rework do not give the unit its time again; a reopening does. */
    @Override
    public boolean keepsTime(Stage stage) {
        return stage == Stage.RESOLVE;
    }

    @Override
    public Limit limit(Stage stage) {
        return switch (stage) {
            case ACCEPT -> TO_ACCEPT;
            case DISPATCH -> TO_DISPATCH;
            case RESOLVE -> toResolve;
            case VERIFY -> TO_VERIFY;
        };
    }
}
