package io.fengyi.learning.progress;

import io.fengyi.learning.worker.WorkerErasure;
import org.springframework.stereotype.Component;

/** Of a forgotten person no record is left. */
@Component
class ProgressErasure implements WorkerErasure {

    private final Learners learners;

    ProgressErasure(Learners learners) {
        this.learners = learners;
    }

    @Override
    public void forget(String workerId) {
        learners.delete(workerId);
    }
}
