package io.fengyi.welfare.livestatus;

/** UNCERTAIN once three riders have said within an hour that it is not so. */
public enum Certainty {
    REPORTED,
    UNCERTAIN
}
