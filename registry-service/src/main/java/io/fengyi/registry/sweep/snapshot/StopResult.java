package io.fengyi.registry.sweep.snapshot;

/** What was found at a site. */
public enum StopResult {
    FOUND,
    CLOSED,
    REFUSED,
    MOVED,
    NEW,
    /** Nobody came there; never entered, only shown. */
    UNVISITED
}
