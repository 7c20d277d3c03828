package io.fengyi.registry.survey.result;

import java.util.List;

/**
 * What a street administrator let out of the replies to one text question, shuffled and without a day.
 *
 * @param question key of the question
 */
public record ReleasedTexts(String question, List<String> texts) {

    public ReleasedTexts {
        texts = List.copyOf(texts);
    }
}
