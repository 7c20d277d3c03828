package io.fengyi.registry.input;

/** Something that exists was to be replaced without {@code If-Match}; answers 428. */
public class VersionNeeded extends RuntimeException {

    VersionNeeded() {
        super("If-Match is needed: this exists already, read it first and send the ETag you saw");
    }
}
