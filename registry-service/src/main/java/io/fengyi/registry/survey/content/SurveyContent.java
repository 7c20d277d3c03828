package io.fengyi.registry.survey.content;

import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Option;
import io.fengyi.registry.survey.question.Question;
import io.fengyi.registry.survey.question.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final String COMMUNITY_TEXT = "您所在的社区";

    public SurveyContent {
        methods = Set.copyOf(methods);
        questions = List.copyOf(questions);
    }

    /** What may be answered: the questions, and in which community, where the plan breaks down by it. */
    public List<Question> asked() {
        List<String> codes = plan.communityCodes();
        if (codes.isEmpty()) {
            return questions;
        }
        List<Option> options =
                codes.stream().map(code -> new Option(code, code)).toList();
        return Stream.concat(
                        questions.stream(),
                        Stream.of(new Question(
                                ReleasePlan.COMMUNITY, QuestionKind.SINGLE, COMMUNITY_TEXT, null, options, null, null)))
                .toList();
    }

    public List<Dimension> dimensions() {
        return asked().stream().flatMap(q -> q.dimensions().stream()).toList();
    }

    public Optional<Dimension> dimension(String key) {
        return dimensions().stream().filter(d -> d.key().equals(key)).findFirst();
    }
}
