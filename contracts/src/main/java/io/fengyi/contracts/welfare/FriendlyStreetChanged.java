package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A friendly street was founded or changed.
 *
 * @param communityCodes 12 digits each, in ascending order
 * @param hubStationId station from which the street is run, once it has one
 */
@EventContract(topic = "welfare.friendly-street.v1", type = "fengyi.welfare.FriendlyStreetChanged.v1")
public record FriendlyStreetChanged(
        String friendlyStreetId,
        List<String> communityCodes,
        @Nullable String hubStationId) {}
