package io.fengyi.registry.partyorganisation;

/** Committees stand above branches. */
public enum Level {
    COMMITTEE,
    BRANCH
}
