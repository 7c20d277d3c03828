package io.fengyi.welfare.help.casefile;

/** Which right it is about. Source: welfare.md 3.6. */
public enum RightsTopic {
    PAY,
    INJURY_COMPENSATION,
    CONTRACT,
    DEDUCTION
}
