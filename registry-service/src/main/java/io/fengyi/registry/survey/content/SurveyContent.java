package io.fengyi.registry.survey.content;

import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked, of whom, and what will be told of it; fixed when the survey opens.
 *
 * @param area code of the subtree
 */
public record SurveyContent(
        String title,
        String purpose,
        String area,
        Anonymity anonymity,
        Set<ContactMethod> methods,
        List<Question> questions,
        ReleasePlan plan) {

    public SurveyContent {
        methods = Set.copyOf(methods);
        questions = List.copyOf(questions);
    }

    public List<Dimension> dimensions() {
        return questions.stream().flatMap(q -> q.dimensions().stream()).toList();
    }

    public Optional<Dimension> dimension(String key) {
        return dimensions().stream().filter(d -> d.key().equals(key)).findFirst();
    }
}
