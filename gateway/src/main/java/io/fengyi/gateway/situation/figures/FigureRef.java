package io.fengyi.gateway.situation.figures;

import org.jspecify.annotations.Nullable;

/**
 * Which number a text needs.
 *
 * @param key the service's key
 * @param groupBy the breakdown that is asked for; null for the figure itself
 * @param group one row of the breakdown; null for the figure itself
 * @param day whose end it is asked for
 */
public record FigureRef(
        String service,
        String key,
        @Nullable String groupBy,
        @Nullable String group,
        Day day) {

    /** The last of the period, the one before it began, or the first of the year in which it ends. */
    public enum Day {
        LAST,
        BEFORE,
        NEW_YEAR
    }

    static final String ADVICE = "formationAdvice";

    /** The row of {@link #advice} with the coverage that would be reached. */
    public static final String ADVISED_COVERAGE = "coverageIfAdopted";

    public static FigureRef of(String service, String key) {
        return new FigureRef(service, key, null, null, Day.LAST);
    }

    /** The distribution of the question that declares this topic, in the latest survey of the area. registry.md 5. */
    public static FigureRef survey(String topic) {
        return of("registry", "survey.latest." + topic);
    }

    /** How many groups of enterprises the formation advice proposes in this mode, or the coverage it leads to. */
    public static FigureRef advice(String row) {
        return new FigureRef("registry", ADVICE, null, row, Day.LAST);
    }

    public FigureRef by(String grouping) {
        return new FigureRef(service, key, grouping, null, day);
    }

    public FigureRef row(String name) {
        return new FigureRef(service, key, groupBy, name, day);
    }

    public FigureRef before() {
        return new FigureRef(service, key, groupBy, group, Day.BEFORE);
    }

    public FigureRef onNewYear() {
        return new FigureRef(service, key, groupBy, group, Day.NEW_YEAR);
    }

    boolean isAdvice() {
        return key.equals(ADVICE);
    }
}
