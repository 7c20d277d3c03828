package io.fengyi.points.rule;

/**
 * What an account was awarded before, as seen from one fact: by the same rule on the fact's day, in its month and for
 * its subject, and by all rules together.
 */
public record Usage(Used day, Used month, Used subject, Used allDay, Used allMonth) {
    public static final Usage NOTHING = new Usage(Used.NONE, Used.NONE, Used.NONE, Used.NONE, Used.NONE);

    /** Awards and their points. */
    public record Used(int times, long points) {
        public static final Used NONE = new Used(0, 0);

        public Used plus(Used other) {
            return new Used(times + other.times, points + other.points);
        }
    }
}
