package io.fengyi.learning.progress;

import io.fengyi.learning.progress.record.Learner;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Takes note of the consent LEARNING_RECORD. It lies in the record itself, so that a report that comes while it is
 * withdrawn cannot be stored behind its back.
 */
@Component
public class LearnerConsents {

    private final Learners learners;

    LearnerConsents(Learners learners) {
        this.learners = learners;
    }

    /** From then on a record is kept. */
    public void given(String workerId, Instant at) {
        change(workerId, at, true, learner -> learner.consenting(at));
    }

    /** What was kept is deleted, and nothing more is kept. */
    public void withdrawn(String workerId, Instant at) {
        change(workerId, at, false, learner -> learner.withdrawn(at));
    }

    private void change(String workerId, Instant at, boolean consented, UnaryOperator<Learner> change) {
        OptimisticRetry.run(() -> {
            Learner known = learners.find(workerId).orElse(null);
            if (known == null) {
                return learners.save(Learner.unknown(workerId, consented, at));
            }
            Learner changed = at.isBefore(known.consentAt()) ? known : change.apply(known);
            return changed.equals(known) ? known : learners.save(changed);
        });
    }
}
