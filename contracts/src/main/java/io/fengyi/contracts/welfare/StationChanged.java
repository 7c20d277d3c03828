package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * What riders know of a station changed: its name, place, hours or amenities.
 *
 * @param kind SERVICE_CENTRE, TRUCKER_HOME, BEE_STATION, FRIENDLY_HOME or PARKING_BAY
 * @param tier STREET, PARK or COMMUNITY
 * @param communityCode 12 digits
 * @param friendlyStreetId the friendly street it belongs to
 * @param place WGS84
 * @param status ACTIVE, SUSPENDED or CLOSED
 */
@EventContract(topic = "welfare.station.v1", type = "fengyi.welfare.StationChanged.v1")
public record StationChanged(
        String stationId,
        String kind,
        String tier,
        String communityCode,
        @Nullable String friendlyStreetId,
        @Nullable GeoPoint place,
        String status) {}
