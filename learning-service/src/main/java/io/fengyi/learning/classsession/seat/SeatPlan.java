package io.fengyi.learning.classsession.seat;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who has a seat at a session.
 *
 * @param free how many more there are
 */
@Document("class_seats")
record SeatPlan(@Id String sessionId, int free, List<String> workers) {

    SeatPlan {
        workers = List.copyOf(workers);
    }
}
