package io.fengyi.http;

/** {@code If-Match} names a version that is no longer the present one; answers 412. */
public class StaleVersion extends RuntimeException {

    public StaleVersion(long expected, long present) {
        super("If-Match: \"" + expected + "\" (present: \"" + present + "\")");
    }

    /** Throws when the two differ. */
    public static void check(long expected, long present) {
        if (expected != present) {
            throw new StaleVersion(expected, present);
        }
    }
}
