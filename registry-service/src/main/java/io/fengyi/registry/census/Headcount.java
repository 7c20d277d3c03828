package io.fengyi.registry.census;

import io.fengyi.registry.employment.Employment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person who counts as a worker on a day.
 *
 * @param open employments open on that day, the oldest first; never empty
 */
public record Headcount(
        String workerId, String workerType, @Nullable String communityCode, List<Employment> open) {

    /** The enterprise of the oldest open employment: where the person counts when only one place may. */
    public String enterpriseId() {
        return open.get(0).enterpriseId();
    }
}
