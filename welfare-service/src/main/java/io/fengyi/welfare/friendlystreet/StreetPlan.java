package io.fengyi.welfare.friendlystreet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a friendly street consists of.
 *
 * @param communityCodes 12 digits each, ascending, without doubles
 * @param hubStationId station from which it is run
 */
public record StreetPlan(
        String name,
        List<String> communityCodes,
        @Nullable Boundary boundary,
        @Nullable String hubStationId) {

    public StreetPlan {
        communityCodes = communityCodes.stream().distinct().sorted().toList();
    }
}
