package io.fengyi.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What an erasure did in one section.
 *
 * @param removed rows deleted, or cut from the person
 * @param kept rows that stay without a way back to the person
 * @param basis the law or rule for keeping them; null when nothing is kept
 */
public record Erased(long removed, long kept, @Nullable String basis) {

    public Erased {
        if (removed < 0 || kept < 0) {
            throw new IllegalArgumentException("erased: " + removed + " removed, " + kept + " kept");
        }
        if (kept > 0 && basis == null) {
            throw new IllegalArgumentException("erased: " + kept + " kept without a legal basis");
        }
    }

    /** Rows that were deleted, or cut from the person where nothing has to be justified. */
    public static Erased removed(long rows) {
        return new Erased(rows, 0, null);
    }

    /** Rows that stay without the person, e.g. entries of a ledger. */
    public static Erased kept(long rows, String basis) {
        return new Erased(0, rows, basis);
    }

    /** Both at once. */
    public Erased and(Erased more) {
        return new Erased(removed + more.removed, kept + more.kept, basis == null ? more.basis : basis);
    }
}
