package io.fengyi.standalone.demo.calling;

import io.fengyi.standalone.clock.DemoClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened when, told in the order of time: before each act the clock is set to its moment. */
public final class Timeline {

    private final DemoClock clock;
    private final List<Moment> moments = new ArrayList<>();

    public Timeline(DemoClock clock) {
        this.clock = clock;
    }

    private record Moment(Instant at, int order, Runnable act) {}

    public void at(Instant at, Runnable act) {
        moments.add(new Moment(at, moments.size(), act));
    }

    /** @throws IllegalStateException if something is planned for later than this: nothing has happened in the future */
    public void play(Instant until) {
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::order));
        Instant last =
                moments.isEmpty() ? until : moments.get(moments.size() - 1).at();
        if (last.isAfter(until)) {
            throw new IllegalStateException("planned for " + last + ", after " + until);
        }
        for (Moment moment : moments) {
            clock.set(moment.at());
            moment.act().run();
        }
        moments.clear();
    }
}
