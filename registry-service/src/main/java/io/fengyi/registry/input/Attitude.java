package io.fengyi.registry.input;

/** How an enterprise meets the office. */
public enum Attitude {
    WILLING,
    NEUTRAL,
    UNWILLING
}
