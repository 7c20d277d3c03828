package io.fengyi.welfare.help.clock;

/** A leg of a request that has a limit of its own (welfare.md 3.6, "Clock"). */
public enum HelpStage {
    /** From submission until staff have looked and found the matter. */
    TRIAGE,
    /** From triage until it is solved; pauses while it waits for the requester. */
    SOLUTION
}
