package io.fengyi.gateway.situation.figures;

import io.fengyi.gateway.situation.figures.FigureRef.Day;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One request to one service; it answers all references with the same grouping and day. */
record Ask(String service, @Nullable String groupBy, Day day, boolean advice) {

    static Ask of(FigureRef ref) {
        return new Ask(ref.service(), ref.groupBy(), ref.day(), ref.isAdvice());
    }

    /** @param keys none for all that the service has */
    String path(Period period, Collection<String> keys) {
        if (advice) {
            return "/api/v1/formation-advice?asOf=" + period.asOf() + "&area=" + period.area();
        }
        return "/api/v1/figures/" + service + days(period) + "&area=" + period.area()
                + (keys.isEmpty() ? "" : "&keys=" + String.join(",", keys))
                + (groupBy == null ? "" : "&groupBy=" + groupBy);
    }

    private String days(Period period) {
        return switch (day) {
            case LAST -> "?asOf=" + period.asOf() + "&from=" + period.from();
            case BEFORE -> "?asOf=" + period.from().minusDays(1);
            case NEW_YEAR -> "?asOf=" + period.asOf().withDayOfYear(1);
        };
    }
}
