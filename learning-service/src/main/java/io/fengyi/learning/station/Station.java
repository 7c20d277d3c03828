package io.fengyi.learning.station;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A station as welfare-service last told of it.
 *
 * @param communityCode 12 digits
 * @param status ACTIVE, SUSPENDED or CLOSED
 * @param toldAt time of the event that said so; older ones are ignored
 */
@Document("stations")
public record Station(@Id String stationId, String communityCode, String status, Instant toldAt) {

    /** Whether a class can be planned there. */
    public boolean isInUse() {
        return !status.equals("CLOSED");
    }
}
