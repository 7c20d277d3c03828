package io.fengyi.welfare.jobapplication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application as its door shows it.
 *
 * @param applicant handle, e.g. {@code 骑手·S1RM}
 * @param callBackNumber null unless the applicant consents
 */
public record ApplicationFile(
        String id,
        String postingId,
        String applicant,
        @Nullable String message,
        @Nullable String callBackNumber,
        Instant at) {}
