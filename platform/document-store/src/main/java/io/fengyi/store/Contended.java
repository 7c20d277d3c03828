package io.fengyi.store;

/** Too many writers wanted the same document at once; the caller may try again (HTTP 503 with Retry-After). */
public class Contended extends RuntimeException {

    Contended(int tries, Throwable last) {
        super("the record was changed by others during " + tries + " tries", last);
    }
}
