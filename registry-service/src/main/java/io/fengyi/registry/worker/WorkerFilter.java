package io.fengyi.registry.worker;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of workers is narrowed to.
 *
 * @param area area code; a prefix is a subtree
 * @param asOf count as on that day: RECORDED or ACTIVE with an employment open; null lists records as of today
 * @param ids these only; empty means all
 */
public record WorkerFilter(
        @Nullable String area,
        @Nullable String workerType,
        @Nullable String enterpriseId,
        @Nullable String siteId,
        @Nullable WorkerStatus status,
        @Nullable LocalDate asOf,
        Set<String> ids) {

    public static WorkerFilter all() {
        return new WorkerFilter(null, null, null, null, null, null, Set.of());
    }
}
