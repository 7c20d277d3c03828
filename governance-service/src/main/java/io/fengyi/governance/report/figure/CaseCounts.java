package io.fengyi.governance.report.figure;

import io.fengyi.governance.report.casefile.Tally.What;
import java.util.EnumMap;
import java.util.Map;

/** How often each fact occurred in a period, how often what was due was done by its end, and how often well. */
final class CaseCounts {

    private record Count(long all, long done, long good) {

        static final Count NONE = new Count(0, 0, 0);
    }

    private final Map<What, Count> counts = new EnumMap<>(What.class);

    CaseCounts add(What what, boolean done, boolean good, long more) {
        Count before = counts.getOrDefault(what, Count.NONE);
        counts.put(
                what,
                new Count(
                        before.all() + more,
                        before.done() + (done ? more : 0),
                        before.good() + (done && good ? more : 0)));
        return this;
    }

    long all(What what) {
        return counts.getOrDefault(what, Count.NONE).all();
    }

    long done(What what) {
        return counts.getOrDefault(what, Count.NONE).done();
    }

    long good(What what) {
        return counts.getOrDefault(what, Count.NONE).good();
    }
}
