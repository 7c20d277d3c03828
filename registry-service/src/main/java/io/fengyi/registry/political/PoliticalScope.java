package io.fengyi.registry.political;

import io.fengyi.access.DataScope;
import io.fengyi.registry.census.Headcount;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose political records a caller may open: Party affairs staff those of their areas, an instructor those of people
 * who work for an enterprise assigned today.
 */
public record PoliticalScope(DataScope areas, Set<String> enterpriseIds) {

    public PoliticalScope {
        enterpriseIds = Set.copyOf(enterpriseIds);
    }

    /** @param person where the worker is employed today; null when nowhere */
    public boolean covers(@Nullable String communityCode, @Nullable Headcount person) {
        return areas.covers(communityCode)
                || (person != null && person.open().stream().anyMatch(e -> enterpriseIds.contains(e.enterpriseId())));
    }
}
