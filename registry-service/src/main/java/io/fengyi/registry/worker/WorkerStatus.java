package io.fengyi.registry.worker;

import io.fengyi.http.InvalidTransition;
import java.util.EnumSet;
import java.util.Set;

/** Where a worker's record stands. Source: registry.md 3.3, state table. */
public enum WorkerStatus {
    /** Entered by staff or import; the person has not signed in yet. */
    RECORDED,
    /** Registered or signed in. */
    ACTIVE,
    /** Gone, or 180 days without an open employment. */
    LEFT,
    /** Forgotten; never shown. */
    ERASED;

    /** A person counts as a worker in these states, with an employment open on the day. */
    public static final Set<WorkerStatus> COUNTED = Set.copyOf(EnumSet.of(RECORDED, ACTIVE));

    Set<WorkerStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(ACTIVE, LEFT, ERASED);
            case ACTIVE -> EnumSet.of(LEFT, ERASED);
            case LEFT -> EnumSet.of(ACTIVE, ERASED);
            case ERASED -> EnumSet.noneOf(WorkerStatus.class);
        };
    }

    /** @throws InvalidTransition 409 when the table has no such row */
    WorkerStatus to(WorkerStatus target) {
        if (!next().contains(target)) {
            throw new InvalidTransition("worker", this, target.name(), next());
        }
        return target;
    }
}
