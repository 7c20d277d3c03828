package io.fengyi.welfare.help.clock;

import io.fengyi.workingtime.ClockRules;
import io.fengyi.workingtime.Limit;

/** The limits of a department (welfare.md 3.6, "Clock"). */
public enum HandOverPolicy implements ClockRules<HandOverStage> {
    /** One working day to accept, five to reply. */
    DEPARTMENT;

    private static final Limit TO_ACCEPT = Limit.workingDays(1);
    private static final Limit TO_REPLY = Limit.workingDays(5);

    @Override
    public Class<HandOverStage> stages() {
        return HandOverStage.class;
    }

    /** What was used before a question to the requester stays used. */
    @Override
    public boolean keepsTime(HandOverStage stage) {
        return true;
    }

    @Override
    public Limit limit(HandOverStage stage) {
        return switch (stage) {
            case ACCEPTANCE -> TO_ACCEPT;
            case REPLY -> TO_REPLY;
        };
    }
}
