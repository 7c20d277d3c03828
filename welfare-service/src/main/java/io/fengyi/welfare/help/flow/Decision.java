package io.fengyi.welfare.help.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The outcome of a command: the request as it is now and what there is to tell; both are stored in one write.
 *
 * @param changed false when the command found its own effect already done
 */
public record Decision(HelpRequest request, List<HelpEvent> events, boolean changed) {

    public Decision {
        events = List.copyOf(events);
    }

    public static Decision unchanged(HelpRequest request) {
        return new Decision(request, List.of(), false);
    }

    /** What comes next, on top of this. */
    public Decision then(Function<HelpRequest, Decision> next) {
        Decision more = next.apply(request);
        List<HelpEvent> all = new ArrayList<>(events);
        all.addAll(more.events);
        return new Decision(more.request, all, changed || more.changed);
    }
}
