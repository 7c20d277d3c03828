package io.fengyi.learning.attendance;

import io.fengyi.learning.worker.WorkerErasure;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A forgotten person becomes a random token that is the same in all of their rows and written down nowhere else:
 * person-times stay, persons stay countable, and nothing leads back.
 */
@Component
class AttendanceErasure implements WorkerErasure {

    private final Attendances attendances;

    AttendanceErasure(Attendances attendances) {
        this.attendances = attendances;
    }

    @Override
    public void forget(String workerId) {
        attendances.cut(workerId, "gone-" + UUID.randomUUID());
    }
}
