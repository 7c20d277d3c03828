package io.fengyi.governance.sla;

/** A leg of a case that has a limit of its own (governance.md 3.2, "Clock"). */
public enum Stage {
    /** From submission until staff accept or refuse. */
    ACCEPT,
    /** From acceptance, a return or a reopening until a unit has the case. */
    DISPATCH,
    /** In the hands of a unit; pauses while the case is on hold or returned. */
    RESOLVE,
    /** From the unit's word that it is done until a second person has looked. */
    VERIFY
}
