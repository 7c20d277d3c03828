package io.fengyi.registry.survey.erasure;

import io.fengyi.registry.survey.AnswerDesk;
import io.fengyi.registry.survey.Tokens;
import io.fengyi.registry.survey.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Where surveys know a person: answers given by name, signatures given out, samples drawn. Anonymous answers are no
 * part of it, nobody can find them. Published numbers stay.
 */
@Service
public class SurveyTraces {

    private final AnswerDesk answers;
    private final Tokens tokens;
    private final Samples samples;

    SurveyTraces(AnswerDesk answers, Tokens tokens, Samples samples) {
        this.answers = answers;
        this.tokens = tokens;
        this.samples = samples;
    }

    /** Answers by name, and the surveys to which the person was admitted or for which they were drawn. */
    public List<Object> held(String workerId) {
        List<Object> held = new ArrayList<>(answers.namedBy(workerId));
        tokens.surveysOf(workerId).forEach(survey -> held.add(Map.of("surveyId", survey, "trace", "TOKEN_SIGNED")));
        samples.surveysOf(workerId).forEach(survey -> held.add(Map.of("surveyId", survey, "trace", "DRAWN")));
        return held;
    }

    /** The person is forgotten. Doing it again changes nothing. */
    public void forget(String workerId) {
        forgetNamedAnswers(workerId);
        tokens.forget(workerId);
        samples.forget(workerId);
    }

    /** The consent to answer by name was taken back. Doing it again changes nothing. */
    public void forgetNamedAnswers(String workerId) {
        answers.forget(workerId);
    }
}
