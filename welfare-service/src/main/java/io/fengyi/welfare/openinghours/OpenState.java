package io.fengyi.welfare.openinghours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is open at a moment.
 *
 * @param opensAt start of the span that runs now, or of the next one within two weeks
 * @param closesAt its end; null when there is none within two weeks, as for a place that never closes
 */
public record OpenState(
        boolean open, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    static final OpenState CLOSED = new OpenState(false, null, null);
}
