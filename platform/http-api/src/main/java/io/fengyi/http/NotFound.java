package io.fengyi.http;

/** There is no such thing, or the caller may not know of it: both answer 404 alike. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super(what + ": " + id);
    }
}
