package io.fengyi.learning.progress.watched;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The union of watched pieces of one lesson: a second watched twice, or on two devices, is one second.
 *
 * <p>Whatever the order in which pieces are added, the union is the same, so two devices cannot overwrite each other.
 *
 * @param parts ascending, apart from each other
 */
public record WatchedTime(List<Interval> parts) {

    public static final WatchedTime NOTHING = new WatchedTime(List.of());

    private static final int DONE_PERCENT = 90;
    private static final int WHOLE = 100;

    public WatchedTime {
        parts = united(parts);
    }

    public static WatchedTime of(Collection<Interval> pieces) {
        return new WatchedTime(List.copyOf(pieces));
    }

    public WatchedTime plus(WatchedTime more) {
        List<Interval> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new WatchedTime(all);
    }

    public int seconds() {
        return parts.stream().mapToInt(Interval::seconds).sum();
    }

    /** Whole percent of a lesson, rounded down. */
    public int percentOf(int lessonSeconds) {
        return (int) ((long) seconds() * WHOLE / lessonSeconds);
    }

    /** Whether a lesson of this length is done: at least 90 % of it were watched. */
    public boolean completes(int lessonSeconds) {
        return (long) seconds() * WHOLE >= (long) lessonSeconds * DONE_PERCENT;
    }

    private static List<Interval> united(List<Interval> pieces) {
        List<Interval> sorted =
                pieces.stream().sorted(Comparator.comparingInt(Interval::from)).toList();
        List<Interval> apart = new ArrayList<>();
        for (Interval next : sorted) {
            Interval last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || next.from() > last.to()) {
                apart.add(next);
            } else if (next.to() > last.to()) {
                apart.set(apart.size() - 1, new Interval(last.from(), next.to()));
            }
        }
        return List.copyOf(apart);
    }
}
