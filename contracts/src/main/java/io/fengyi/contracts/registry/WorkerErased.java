package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The person is to be forgotten everywhere; the last word about this worker.
 *
 * @param communityCode always null
 * @param enterpriseId always null
 * @param status ERASED
 * @param requestId erasure that every service acknowledges
 */
@EventContract(topic = "registry.worker.v1", type = "fengyi.registry.WorkerErased.v1")
public record WorkerErased(
        String workerId,
        String workerType,
        @Nullable String communityCode,
        @Nullable String enterpriseId,
        String status,
        @Nullable String requestId) {

    /** An erasure that nobody has to acknowledge. */
    public WorkerErased(
            String workerId,
            String workerType,
            @Nullable String communityCode,
            @Nullable String enterpriseId,
            String status) {
        this(workerId, workerType, communityCode, enterpriseId, status, null);
    }
}
