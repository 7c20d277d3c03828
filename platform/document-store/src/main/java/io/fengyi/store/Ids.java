package io.fengyi.store;

import io.hypersistence.tsid.TSID;

/**
 * Makes ids such as {@code rpt_0HZ8K3QF5S1RM}: a three-letter type prefix and a time-sorted id of 13 Crockford
 * characters (api-conventions.md, "ids"). Unique over all processes with overwhelming probability: 42 bits of
 * milliseconds, a random node and a counter.
 */
public final class Ids {

    private static final TSID.Factory TSIDS = TSID.Factory.newInstance1024();

    private Ids() {}

    /** A fresh id with the given prefix of three lower-case letters. */
    public static String next(String prefix) {
        if (prefix.length() != 3) {
            throw new IllegalArgumentException("prefix: " + prefix + " (three letters are expected)");
        }
        return prefix + '_' + TSIDS.generate();
    }

    /** Whether the text has the shape of an id with this prefix; says nothing of its existence. */
    public static boolean isShaped(String prefix, String text) {
        return text.length() == 17 && text.startsWith(prefix + '_') && TSID.isValid(text.substring(4));
    }
}
