package io.fengyi.welfare.benefit;

import java.util.Locale;

/** What can be done to a benefit; in the API each is the last part of a path. */
public enum BenefitCommand {
    START,
    PAUSE,
    ENDING;

    BenefitState leadsTo() {
        return switch (this) {
            case START -> BenefitState.RUNNING;
            case PAUSE -> BenefitState.PAUSED;
            case ENDING -> BenefitState.ENDED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
