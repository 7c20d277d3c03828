package io.fengyi.governance.station;

import io.fengyi.http.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A station as welfare-service last told of it.
 *
 * @param place WGS84
 * @param status ACTIVE, SUSPENDED or CLOSED
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("stations")
public record KnownStation(
        @Id String stationId,
        String kind,
        String communityCode,
        @Nullable Place place,
        String status,
        Instant toldAt) {

    /** Whether one can stand before it; a suspended one can be reported too. */
    public boolean isThere() {
        return !status.equals("CLOSED");
    }
}
