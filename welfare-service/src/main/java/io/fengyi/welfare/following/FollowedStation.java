package io.fengyi.welfare.following;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A station that a rider follows.
 *
 * @param id worker and station
 * @param menuSeen newest version of the menu when the rider last said so
 */
@Document("followed_stations")
record FollowedStation(@Id String id, String workerId, String stationId, Instant since, int menuSeen) {

    static String id(String workerId, String stationId) {
        return workerId + "/" + stationId;
    }
}
