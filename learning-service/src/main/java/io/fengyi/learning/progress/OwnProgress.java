package io.fengyi.learning.progress;

import io.fengyi.learning.progress.record.Learner;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The learning record of a person, and the consent without which there is none; nothing of it outlives them. */
@Component
class OwnProgress implements PersonalData {

    private final Learners learners;

    OwnProgress(Learners learners) {
        this.learners = learners;
    }

    @Override
    public String section() {
        return "learning-records";
    }

    @Override
    public List<?> of(String workerId) {
        return learners.find(workerId).stream().map(OwnProgress::row).toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(learners.delete(workerId));
    }

    private static Map<String, Object> row(Learner learner) {
        return Map.of(
                "consented", learner.consented(),
                "consentAt", learner.consentAt(),
                "lessons", learner.lessons(),
                "weeks", learner.weeks(),
                "completedCourses", learner.completed());
    }
}
