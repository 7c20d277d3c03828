package io.fengyi.points.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Awards counted per rule on the latest business day that was awarded, and in its month, so that caps are decided from
 * the head. Days are the facts' days; no clock is read. Reversed awards stay counted: a cap is not freed by a taking back.
 */
public record Tally(@Nullable LocalDate day, SortedMap<String, Count> today, SortedMap<String, Count> thisMonth) {
    public static final Tally NONE = new Tally(null, Collections.emptySortedMap(), Collections.emptySortedMap());

    /** Awards of one rule: how many, and how many points together. */
    public record Count(int times, long points) {
        public static final Count ZERO = new Count(0, 0);

        Count plus(Count other) {
            return new Count(times + other.times, points + other.points);
        }
    }

    public Tally {
        today = Collections.unmodifiableSortedMap(new TreeMap<>(today));
        thisMonth = Collections.unmodifiableSortedMap(new TreeMap<>(thisMonth));
    }

    /** Whether this tally knows all awards of the day and its month; earlier days have to be counted from the entries. */
    boolean answersFor(LocalDate asked) {
        return day == null || !asked.isBefore(day);
    }

    /** The tally as seen from a day it answers for. */
    Tally on(LocalDate asked) {
        if (day == null) {
            return new Tally(asked, Collections.emptySortedMap(), Collections.emptySortedMap());
        }
        return new Tally(
                asked,
                day.equals(asked) ? today : Collections.emptySortedMap(),
                YearMonth.from(day).equals(YearMonth.from(asked)) ? thisMonth : Collections.emptySortedMap());
    }

    static Tally counted(LocalDate day, List<Entry> awardsOfMonth) {
        Tally tally = NONE.on(day);
        for (Entry award : awardsOfMonth) {
            var count = new Count(1, award.worker().amount());
            tally = new Tally(
                    day,
                    award.businessDay().equals(day) ? merged(tally.today, award.ruleId(), count) : tally.today,
                    merged(tally.thisMonth, award.ruleId(), count));
        }
        return tally;
    }

    Tally with(LocalDate awardedOn, String ruleId, long points) {
        var count = new Count(1, points);
        if (day != null && awardedOn.isBefore(day)) {
            boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(awardedOn));
            return sameMonth ? new Tally(day, today, merged(thisMonth, ruleId, count)) : this;
        }
        Tally seen = on(awardedOn);
        return new Tally(awardedOn, merged(seen.today, ruleId, count), merged(seen.thisMonth, ruleId, count));
    }

    private static SortedMap<String, Count> merged(SortedMap<String, Count> counts, String ruleId, Count count) {
        var merged = new TreeMap<>(counts);
        merged.merge(ruleId, count, Count::plus);
        return merged;
    }
}
