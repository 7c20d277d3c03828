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
 * @param betweenJobs set while the last employment has ended and none was declared since
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("workers")
public record KnownWorker(
        @Id String workerId,
        String workerType,
        @Nullable String communityCode,
        @Nullable String enterpriseId,
        String status,
        @Nullable Boolean betweenJobs,
        Instant toldAt) {

    /** A worker as an event tells of them; what came before is not known yet. */
    public KnownWorker(
            String workerId,
            String workerType,
            @Nullable String communityCode,
            @Nullable String enterpriseId,
            String status,
            Instant toldAt) {
        this(workerId, workerType, communityCode, enterpriseId, status, null, toldAt);
    }

    /** The same with what only the step from earlier news shows. */
    KnownWorker after(@Nullable KnownWorker before) {
        boolean ended = enterpriseId == null
                && before != null
                && (before.enterpriseId != null || Boolean.TRUE.equals(before.betweenJobs));
        return new KnownWorker(
                workerId, workerType, communityCode, enterpriseId, status, ended ? Boolean.TRUE : null, toldAt);
    }

    /** Not gone. */
    public boolean isHere() {
        return status.equals("RECORDED") || status.equals("ACTIVE");
    }
}
