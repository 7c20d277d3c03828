package io.fengyi.welfare.help.casefile;

/** What somebody needs help with. Source: welfare.md 3.6. */
public enum HelpCategory {
    /** Pay, compensation, contract, deductions: with a {@link RightsTopic}. */
    RIGHTS,
    INJURY,
    ACCIDENT,
    HEALTH,
    HOUSING,
    CHILDREN,
    PARKING,
    JOB,
    OTHER;

    /** The answer begins with emergency numbers, and the officer on duty is told at any hour. */
    public boolean isUrgent() {
        return this == INJURY || this == ACCIDENT;
    }
}
