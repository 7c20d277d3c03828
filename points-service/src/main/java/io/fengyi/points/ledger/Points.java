package io.fengyi.points.ledger;

/** An amount of points, never negative; arithmetic is checked, so an overdraft cannot be written down. */
public record Points(long value) implements Comparable<Points> {
    public static final Points NONE = new Points(0);

    public Points {
        if (value < 0) {
            throw new IllegalArgumentException("points: " + value);
        }
    }

    public static Points of(long value) {
        return value == 0 ? NONE : new Points(value);
    }

    public Points plus(long change) {
        return of(Math.addExact(value, change));
    }

    public Points min(Points other) {
        return value <= other.value ? this : other;
    }

    public boolean isNone() {
        return value == 0;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
