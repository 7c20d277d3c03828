package io.fengyi.points.rule;

/** A limit on a rule, counted in awards or in points. */
public record Cap(int limit, Unit unit) {
    /** What is counted. */
    public enum Unit {
        TIMES,
        POINTS
    }

    public static Cap times(int limit) {
        return new Cap(limit, Unit.TIMES);
    }

    public static Cap points(int limit) {
        return new Cap(limit, Unit.POINTS);
    }

    /** How many of the points asked for still fit. */
    long rest(long asked, Usage.Used used) {
        return switch (unit) {
            case TIMES -> used.times() < limit ? asked : 0;
            case POINTS -> Math.max(0, Math.min(asked, limit - used.points()));
        };
    }
}
