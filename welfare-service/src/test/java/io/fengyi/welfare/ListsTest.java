package io.fengyi.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** api-conventions.md, "lists": every list goes page by page unless it is bounded by nature. */
class ListsTest {

    /** Lists without a cursor, and what bounds each of them. */
    private static final Map<String, String> BOUNDED = Map.of(
            "/api/v1/claim-uses/counts", "one row per day and benefit of one merchant, 366 days at most",
            "/api/v1/emergency-contacts", "the numbers to call, in the code",
            "/api/v1/figures/welfare", "the keys of welfare.md 5",
            "/api/v1/me/used-services", "five parts; each the newest hundred",
            "/api/v1/stations.geojson", "a map: 5,000 points at most",
            "/api/v1/care-activities.ics", "a calendar file: 500 at most");

    @Test
    void everyListHasACursorUnlessItIsBoundedByNature() {
        Set<String> unpaged = new TreeSet<>();
        ApiOperations.paths().forEach((path, item) -> {
            Map<String, Object> get = item.get("get");
            boolean ofAList = get != null && !path.endsWith("}") && path.startsWith("/api/v1/");
            if (ofAList && !get.toString().contains("name=cursor")) {
                unpaged.add(path);
            }
        });
        unpaged.removeIf(path -> path.matches(".*/\\{id}/[a-z-]+") || path.endsWith("/verification"));
        assertThat(unpaged).containsExactlyInAnyOrderElementsOf(BOUNDED.keySet());
    }
}
