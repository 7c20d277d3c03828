package io.fengyi.governance.worker;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker as registry-service last told of them.
 *
 * @param workerType empty after erasure
 * @param status RECORDED, ACTIVE, LEFT or ERASED
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("workers")
public record KnownWorker(@Id String workerId, String workerType, String status, Instant toldAt) {

    static final String ERASED = "ERASED";

    boolean isErased() {
        return status.equals(ERASED);
    }

    /** Neither gone nor erased. */
    public boolean isHere() {
        return status.equals("RECORDED") || status.equals("ACTIVE");
    }
}
