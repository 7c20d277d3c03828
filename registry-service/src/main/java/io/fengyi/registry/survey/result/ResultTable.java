package io.fengyi.registry.survey.result;

import io.fengyi.registry.survey.disclosure.Suppressed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table as it was published, with the audit of what it hides.
 *
 * @param key of the dimension, or of the cross-tab in the release plan
 * @param rows dimension of the rows of a cross-tab; null for a one-way table
 * @param validN answers to the question, or to both
 * @param withheld below ten answers, or nothing could be shown safely
 */
public record ResultTable(
        String key,
        String text,
        @Nullable String rows,
        String columns,
        int validN,
        boolean withheld,
        List<ResultCell> cells,
        List<ResultCell> margins,
        List<Suppressed.Audited> audit) {

    public boolean isCrossTab() {
        return rows != null;
    }
}
