package io.fengyi.welfare.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a repair.
 *
 * @param leadsTo the state after it
 * @param note who mends it, what was done, or why it is not accepted
 */
public record RepairStep(
        RepairCommand command,
        RepairState leadsTo,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable String key) {}
