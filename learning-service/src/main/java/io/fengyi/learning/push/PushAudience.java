package io.fengyi.learning.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a push is; an empty list leaves nobody out.
 *
 * @param area everybody in this subtree, unless communities are named
 * @param enterpriseIds what the planner is assigned to; null when that is no limit
 */
public record PushAudience(
        List<String> workerTypes,
        List<String> communityCodes,
        @Nullable String area,
        @Nullable List<String> enterpriseIds) {

    /** Area codes to look in; empty when enterprises are the only limit. */
    List<String> areas() {
        if (!communityCodes.isEmpty()) {
            return communityCodes;
        }
        return area == null ? List.of() : List.of(area);
    }
}
