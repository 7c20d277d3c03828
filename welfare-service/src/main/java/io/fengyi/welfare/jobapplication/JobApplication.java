package io.fengyi.welfare.jobapplication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's interest in an advert.
 *
 * @param message sealed
 * @param contact sealed call-back number; null unless the applicant consents
 */
@Document("job_applications")
record JobApplication(
        @Id String id,
        String postingId,
        String workerId,
        byte @Nullable [] message,
        byte @Nullable [] contact,
        Instant at) {}
