package io.fengyi.embedded.store;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it; never more than the query demands.
 *
 * @param points the only values possible, null if others are; a null value stands for null and for absence
 * @param present true if the field must exist
 */
record Condition(
        @Nullable List<Object> points,
        @Nullable Edge lower,
        @Nullable Edge upper,
        boolean present) {

    static final Condition NONE = new Condition(null, null, null, false);

    private static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();
    private static final int MOST_POINTS = 500;

    /** One end of a range. */
    record Edge(Object value, boolean inclusive) {}

    static Condition oneOf(Collection<?> values) {
        TreeSet<Object> distinct = new TreeSet<>(ORDER);
        distinct.addAll(values);
        return new Condition(new ArrayList<>(distinct), null, null, false);
    }

    static Condition from(Object value, boolean inclusive) {
        return new Condition(null, new Edge(value, inclusive), null, false);
    }

    static Condition to(Object value, boolean inclusive) {
        return new Condition(null, null, new Edge(value, inclusive), false);
    }

    static Condition exists() {
        return new Condition(null, null, null, true);
    }

    boolean isRange() {
        return lower != null || upper != null;
    }

    boolean provesPresence() {
        return present || isRange() || (points != null && points.stream().noneMatch(Objects::isNull));
    }

    Condition oneSided() {
        return lower == null || upper == null ? this : new Condition(points, lower, null, present);
    }

    /** Both conditions hold. */
    Condition and(Condition other) {
        return new Condition(
                points == null ? other.points : points,
                later(lower, other.lower),
                earlier(upper, other.upper),
                present || other.present);
    }

    /** At least one of the conditions holds: the smallest condition that follows from that. */
    Condition or(Condition other) {
        if (points != null && other.points != null && points.size() + other.points.size() <= MOST_POINTS) {
            List<Object> all = new ArrayList<>(points);
            all.addAll(other.points);
            return oneOf(all);
        }
        Condition left = asRange();
        Condition right = other.asRange();
        return new Condition(
                null,
                left.lower == null || right.lower == null ? null : earlier(left.lower, right.lower),
                left.upper == null || right.upper == null ? null : later(left.upper, right.upper),
                provesPresence() && other.provesPresence());
    }

    private Condition asRange() {
        if (points == null) {
            return this;
        }
        if (points.isEmpty() || points.stream().anyMatch(Objects::isNull)) {
            return NONE;
        }
        return new Condition(null, new Edge(points.get(0), true), new Edge(points.get(points.size() - 1), true), true);
    }

    private static @Nullable Edge later(@Nullable Edge left, @Nullable Edge right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return ORDER.compare(left.value(), right.value()) >= 0 ? left : right;
    }

    private static @Nullable Edge earlier(@Nullable Edge left, @Nullable Edge right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return ORDER.compare(left.value(), right.value()) <= 0 ? left : right;
    }
}
