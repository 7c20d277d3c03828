package io.fengyi.registry.survey.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table runs over.
 *
 * @param key of the question, with {@code .row} for a row of a matrix
 * @param row of the matrix, or null
 */
public record Dimension(
        String key,
        String text,
        Question question,
        @Nullable String row,
        List<Option> cells) {

    /** Whether one answer may count in several cells. */
    public boolean isMulti() {
        return question.kind() == QuestionKind.MULTI;
    }

    /** The places of the cells that these replies count in; empty when the question was left out. */
    public List<Integer> cellsOf(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply.question().equals(question.key()))
                .flatMap(reply -> reply.keysFor(question, row).stream())
                .map(key -> cells.stream().map(Option::key).toList().indexOf(key))
                .filter(place -> place >= 0)
                .distinct()
                .toList();
    }
}
