package io.fengyi.learning.classsession.seat;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The seats that a person reserved; a forgotten person has none. */
@Component
class OwnSeats implements PersonalData {

    private final Seats seats;

    OwnSeats(Seats seats) {
        this.seats = seats;
    }

    @Override
    public String section() {
        return "class-seats";
    }

    @Override
    public List<?> of(String workerId) {
        return seats.ofWorker(workerId).stream()
                .map(sessionId -> Map.of("classSessionId", sessionId))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        List<String> reserved = seats.ofWorker(workerId);
        reserved.forEach(sessionId -> seats.giveBack(sessionId, workerId));
        return Erased.removed(reserved.size());
    }
}
