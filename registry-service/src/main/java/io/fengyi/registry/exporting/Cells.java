package io.fengyi.registry.exporting;

import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet program shows and never runs (CWE-1236). */
final class Cells {

    private static final String DANGEROUS = "=+-@\t\r";

    private Cells() {}

    /** With an apostrophe in front when it starts like a formula; full-width signs count, too. */
    static String neutral(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        char first = text.charAt(0);
        boolean wide = first >= '\uff01' && first <= '\uff5e';
        char plain = wide ? (char) (first - 0xfee0) : first;
        return DANGEROUS.indexOf(plain) >= 0 ? '\'' + text : text;
    }
}
