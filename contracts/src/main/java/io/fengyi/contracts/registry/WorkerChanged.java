package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Type, community, enterprise or status of a worker is another one now; carries all of them.
 *
 * @param workerType code of the dictionary workerType
 * @param communityCode 12 digits, when known
 * @param enterpriseId enterprise of the oldest open employment
 * @param status RECORDED, ACTIVE or LEFT
 */
@EventContract(topic = "registry.worker.v1", type = "fengyi.registry.WorkerChanged.v1")
public record WorkerChanged(
        String workerId,
        String workerType,
        @Nullable String communityCode,
        @Nullable String enterpriseId,
        String status) {}
