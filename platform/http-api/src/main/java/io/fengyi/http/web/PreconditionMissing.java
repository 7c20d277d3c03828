package io.fengyi.http.web;

/** A change without {@code If-Match}; answers 428. */
class PreconditionMissing extends RuntimeException {

    PreconditionMissing() {
        super("If-Match is needed: read first, then send the ETag you saw");
    }
}
