package io.fengyi.registry.survey.sample;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A sample as it was drawn.
 *
 * @param size of each stratum
 * @param day ISO text
 * @param frame how many could have been drawn
 */
@Document("survey_samples")
public record Sample(
        @Id String id,
        String surveyId,
        String seed,
        int size,
        Samples.Strata strata,
        String day,
        int frame,
        List<Drawn> drawn) {

    /** One worker and the stratum it stands for. */
    public record Drawn(String workerId, String stratum) {}

    Sample without(String workerId) {
        List<Drawn> others =
                drawn.stream().filter(one -> !one.workerId().equals(workerId)).toList();
        return new Sample(id, surveyId, seed, size, strata, day, frame, others);
    }

    boolean isDrawnBy(String otherSeed, int otherSize, Samples.Strata otherStrata) {
        return seed.equals(otherSeed) && size == otherSize && strata == otherStrata;
    }
}
