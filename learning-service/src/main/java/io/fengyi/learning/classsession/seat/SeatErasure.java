package io.fengyi.learning.classsession.seat;

import io.fengyi.learning.worker.WorkerErasure;
import org.springframework.stereotype.Component;

/** A forgotten person has no seats. */
@Component
class SeatErasure implements WorkerErasure {

    private final Seats seats;

    SeatErasure(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void forget(String workerId) {
        seats.forget(workerId);
    }
}
