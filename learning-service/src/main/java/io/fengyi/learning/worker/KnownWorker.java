package io.fengyi.learning.worker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker as registry-service last told of them.
 *
 * @param communityCode 12 digits, when known
 * @param enterpriseId of the oldest open employment
 * @param status RECORDED, ACTIVE or LEFT
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

    /** Not gone. */
    public boolean isHere() {
        return status.equals("RECORDED") || status.equals("ACTIVE");
    }
}
