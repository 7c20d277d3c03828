package io.fengyi.governance.report.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Whether the public may see the report.
 *
 * @param flagged something personal may be in it: acceptance alone does not publish it
 * @param reason why it is hidden
 */
public record Visibility(
        Level level, boolean flagged, @Nullable String reason) {

    /** Nobody outside yet, everybody, nobody any more. */
    public enum Level {
        PENDING,
        PUBLIC,
        HIDDEN
    }

    public static Visibility pending(boolean flagged) {
        return new Visibility(Level.PENDING, flagged, null);
    }

    public Visibility accepted() {
        return level == Level.PENDING && !flagged ? new Visibility(Level.PUBLIC, false, null) : this;
    }

    public boolean isPublic() {
        return level == Level.PUBLIC;
    }
}
