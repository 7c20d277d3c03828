package io.fengyi.points.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A few lines of a report; no person in it. What governance-service adds later is ignored here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportExcerpt(
        String reportId,
        @Nullable String title,
        @Nullable String state,
        @Nullable String placeText,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt) {}
