package io.fengyi.points.rule;

import org.jspecify.annotations.Nullable;

/** The limits of a rule or of a whole book: per business day, per month of that day, per subject; null is no limit. */
public record Caps(
        @Nullable Cap day, @Nullable Cap month, @Nullable Cap subject) {
    public static final Caps NONE = new Caps(null, null, null);

    public static Caps perDay(Cap day) {
        return new Caps(day, null, null);
    }

    boolean isUsable() {
        return usable(day) && usable(month) && usable(subject);
    }

    private static boolean usable(@Nullable Cap cap) {
        return cap == null || cap.limit() >= 1;
    }
}
