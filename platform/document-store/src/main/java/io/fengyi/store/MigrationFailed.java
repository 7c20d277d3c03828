package io.fengyi.store;

/** A migration step could not be run, or was edited after it had been run. */
public class MigrationFailed extends RuntimeException {

    MigrationFailed(String message) {
        super(message);
    }
}
