package io.fengyi.governance.report.casefile;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the case so far.
 *
 * @param unit the unit it is with; null before dispatch and after a return
 * @param heldUntil set while ON_HOLD
 * @param reopenings how often the reporter reopened it
 * @param appealed whether the reporter has used the appeal
 */
public record Handling(
        @Nullable String unit,
        @Nullable Resolution resolution,
        @Nullable Instant heldUntil,
        @Nullable String duplicateOf,
        @Nullable RejectionReason rejection,
        int reopenings,
        boolean appealed) {

    public static Handling none() {
        return new Handling(null, null, null, null, null, 0, false);
    }

    public Handling dispatchedTo(String unitId) {
        return new Handling(unitId, resolution, null, null, null, reopenings, appealed);
    }

    public Handling returned() {
        return new Handling(null, resolution, null, null, null, reopenings, appealed);
    }

    public Handling held(Instant until) {
        return new Handling(unit, resolution, until, null, null, reopenings, appealed);
    }

    public Handling resumed() {
        return new Handling(unit, resolution, null, null, null, reopenings, appealed);
    }

    public Handling resolved(Resolution done) {
        return new Handling(unit, done, null, null, null, reopenings, appealed);
    }

    public Handling duplicateOf(String original) {
        return new Handling(unit, resolution, null, original, null, reopenings, appealed);
    }

    public Handling rejected(RejectionReason reason) {
        return new Handling(unit, resolution, null, null, reason, reopenings, appealed);
    }

    public Handling reopened(boolean byReporter) {
        return new Handling(unit, resolution, null, null, null, byReporter ? reopenings + 1 : reopenings, appealed);
    }

    public Handling underAppeal() {
        return new Handling(null, resolution, null, null, null, reopenings, true);
    }

    public Handling without(Collection<String> photos) {
        return new Handling(
                unit,
                resolution == null ? null : resolution.without(photos),
                heldUntil,
                duplicateOf,
                rejection,
                reopenings,
                appealed);
    }
}
