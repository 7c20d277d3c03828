package io.fengyi.learning.progress.watched;

/**
 * A piece of a lesson that was watched.
 *
 * @param from first second, from 0
 * @param to second at which it ended; not part of it
 */
public record Interval(int from, int to) {

    public Interval {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("interval: " + from + "–" + to);
        }
    }

    int seconds() {
        return to - from;
    }
}
