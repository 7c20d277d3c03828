package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.survey.erasure.SurveyTraces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers under one's name, tokens that were signed and samples that drew one; anonymous answers lead to nobody. */
@Component
class SurveyData implements PersonalData {

    private final SurveyTraces traces;

    SurveyData(SurveyTraces traces) {
        this.traces = traces;
    }

    @Override
    public String section() {
        return "survey-traces";
    }

    @Override
    public List<?> of(String workerId) {
        return traces.held(workerId);
    }

    @Override
    public Erased erase(String workerId) {
        long held = traces.held(workerId).size();
        traces.forget(workerId);
        return Erased.removed(held);
    }
}
