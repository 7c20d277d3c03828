package io.fengyi.governance.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of what a rider has given.
 *
 * @param count all of it
 * @param minutes in all, where time is what is given
 * @param newest at most {@link #NEWEST}, the newest first
 */
public record ContributionPart(long count, @Nullable Integer minutes, List<Item> newest) {

    /** How many single ones are shown; the lists of the features have them all. */
    public static final int NEWEST = 20;

    public ContributionPart {
        newest = List.copyOf(newest);
    }

    /**
     * A single one.
     *
     * @param id of the record in its own feature
     * @param what a code of the feature, e.g. the category of a report or the kind of an activity
     * @param state as the feature names it
     * @param on business day
     */
    public record Item(String id, String what, String state, LocalDate on) {}

    public static ContributionPart of(long count, List<Item> newest) {
        return new ContributionPart(count, null, newest);
    }

    static ContributionPart nothing() {
        return of(0, List.of());
    }
}
