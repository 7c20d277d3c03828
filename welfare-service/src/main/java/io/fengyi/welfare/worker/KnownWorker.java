package io.fengyi.welfare.worker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker as registry-service last told of them.
 *
 * @param workerType empty after erasure
 * @param communityCode 12 digits, when known
 * @param enterpriseId of the oldest open employment
 * @param status RECORDED, ACTIVE, LEFT or ERASED
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("workers")
public record KnownWorker(
        @Id String workerId,
        String workerType,
        @Nullable String communityCode,
        @Nullable String enterpriseId,
        String status,
        Instant toldAt) {

    static final String ERASED = "ERASED";

    /** What is left of a person who was forgotten. */
    static KnownWorker erased(String workerId, Instant at) {
        return new KnownWorker(workerId, "", null, null, ERASED, at);
    }

    boolean isErased() {
        return status.equals(ERASED);
    }

    /** Neither gone nor erased. */
    public boolean isHere() {
        return status.equals("RECORDED") || status.equals("ACTIVE");
    }
}
