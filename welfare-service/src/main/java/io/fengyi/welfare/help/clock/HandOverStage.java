package io.fengyi.welfare.help.clock;

/** A leg of a hand-over that has a limit of its own (welfare.md 3.6, "Clock"). */
public enum HandOverStage {
    /** From the hand-over until the department takes it or gives it back. */
    ACCEPTANCE,
    /** From acceptance until the department has answered. */
    REPLY
}
