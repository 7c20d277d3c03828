package io.fengyi.welfare.facility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One look at a facility. */
public record Inspection(
        String id,
        InspectionResult result,
        @Nullable String note,
        Instant at,
        String by,
        @Nullable String key) {}
