package io.fengyi.gateway.situation.figures;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One request to one service; it answers all references with the same grouping and day. */
record Ask(String service, @Nullable String groupBy, boolean atStart, boolean advice) {

    static Ask of(FigureRef ref) {
        return new Ask(ref.service(), ref.groupBy(), ref.atStart(), ref.isAdvice());
    }

    /** @param keys none for all that the service has */
    String path(Period period, Collection<String> keys) {
        if (advice) {
            return "/api/v1/formation-advice?asOf=" + period.asOf() + "&area=" + period.area();
        }
        String days =
                atStart ? "?asOf=" + period.from().minusDays(1) : "?asOf=" + period.asOf() + "&from=" + period.from();
        return "/api/v1/figures/" + service + days + "&area=" + period.area()
                + (keys.isEmpty() ? "" : "&keys=" + String.join(",", keys))
                + (groupBy == null ? "" : "&groupBy=" + groupBy);
    }
}
