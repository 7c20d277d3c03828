package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A worker is on record for the first time.
 *
 * @param workerType code of the dictionary workerType
 * @param communityCode 12 digits, when known
 * @param enterpriseId enterprise of the oldest open employment
 * @param status RECORDED or ACTIVE
 */
@EventContract(topic = "registry.worker.v1", type = "fengyi.registry.WorkerRegistered.v1")
public record WorkerRegistered(
        String workerId,
        String workerType,
        @Nullable String communityCode,
        @Nullable String enterpriseId,
        String status) {}
