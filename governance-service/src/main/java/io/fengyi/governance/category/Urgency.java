package io.fengyi.governance.category;

/** How pressing cases of a category are for whoever sorts them. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH
}
