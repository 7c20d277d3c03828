package io.fengyi.governance.sla;

/** Which limits a category's cases have; they differ in the time to resolve only (governance.md 3.2, "Clock"). */
public enum ClockPolicy {
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

    public Limit limit(Stage stage) {
        return switch (stage) {
            case ACCEPT -> TO_ACCEPT;
            case DISPATCH -> TO_DISPATCH;
            case RESOLVE -> toResolve;
            case VERIFY -> TO_VERIFY;
        };
    }
}
