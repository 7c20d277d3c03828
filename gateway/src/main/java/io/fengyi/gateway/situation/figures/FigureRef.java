package io.fengyi.gateway.situation.figures;

import org.jspecify.annotations.Nullable;

/**
 * Which number a text needs.
 *
 * @param key the service's key
 * @param groupBy the breakdown that is asked for; null for the figure itself
 * @param group one row of the breakdown; null for the figure itself
 * @param atStart as it stood the day before the period began, instead of at its end
 */
public record FigureRef(
        String service,
        String key,
        @Nullable String groupBy,
        @Nullable String group,
        boolean atStart) {

    static final String ADVICE = "formationAdvice";

    /** The row of {@link #advice} with the coverage that would be reached. */
    public static final String ADVISED_COVERAGE = "coverageIfAdopted";

    public static FigureRef of(String service, String key) {
        return new FigureRef(service, key, null, null, false);
    }

    /** The distribution of the question that declares this topic, in the latest survey of the area. registry.md 5. */
    public static FigureRef survey(String topic) {
        return of("registry", "survey.latest." + topic);
    }

    /** How many groups of enterprises the formation advice proposes in this mode, or the coverage it leads to. */
    public static FigureRef advice(String row) {
        return new FigureRef("registry", ADVICE, null, row, false);
    }

    public FigureRef by(String grouping) {
        return new FigureRef(service, key, grouping, null, atStart);
    }

    public FigureRef row(String name) {
        return new FigureRef(service, key, groupBy, name, atStart);
    }

    public FigureRef before() {
        return new FigureRef(service, key, groupBy, group, true);
    }

    boolean isAdvice() {
        return key.equals(ADVICE);
    }
}
