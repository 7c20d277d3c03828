package io.fengyi.registry.importing;

/** How far an import is. */
public enum ImportState {
    /** The dry run is done; nothing is on record yet. */
    CHECKED,
    COMMITTING,
    COMMITTED,
    /** Not committed within a day; its rows are destroyed. */
    EXPIRED
}
