package io.fengyi.registry.survey.result;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a street administrator let out of the replies to one text question, shuffled and without a day.
 *
 * @param question key of the question
 */
@Schema(name = "SurveyReleasedTexts")
public record ReleasedTexts(
        @Schema(example = "wish") String question,

        @Schema(example = "[\"希望多设休息点\"]") List<String> texts) {

    public ReleasedTexts {
        texts = List.copyOf(texts);
    }
}
