package io.fengyi.governance.concurrency;

/** A PUT over something that exists, without {@code If-Match}; answers 428. */
public final class VersionMissing extends RuntimeException {

    VersionMissing(long present) {
        super("If-Match is missing (present: \"" + present + "\")");
    }
}
