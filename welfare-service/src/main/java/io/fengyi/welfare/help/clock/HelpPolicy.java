package io.fengyi.welfare.help.clock;

import io.fengyi.workingtime.ClockRules;
import io.fengyi.workingtime.Limit;

/** Which limits a request has; they differ in the time to a solution only (welfare.md 3.6, "Clock"). */
public enum HelpPolicy implements ClockRules<HelpStage> {
    /** Five working days. */
    NORMAL(Limit.workingDays(5)),
    /** Fifteen working days: rights take more than one office. */
    RIGHTS(Limit.workingDays(15));

    private static final Limit TO_TRIAGE = Limit.workingHours(4);

    private final Limit toSolution;

    HelpPolicy(Limit toSolution) {
        this.toSolution = toSolution;
    }

    @Override
    public Class<HelpStage> stages() {
        return HelpStage.class;
    }

    /** A question does not give the office its time again; a dispute does. */
    @Override
    public boolean keepsTime(HelpStage stage) {
        return stage == HelpStage.SOLUTION;
    }

    @Override
    public Limit limit(HelpStage stage) {
        return switch (stage) {
            case TRIAGE -> TO_TRIAGE;
            case SOLUTION -> toSolution;
        };
    }
}
