package io.fengyi.gateway.situation.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where texts look numbers up. */
public interface Findings {

    /** The number, or null when its service did not answer with it. */
    @Nullable
    Found one(FigureRef ref);

    /** The rows of its breakdown in the service's order, or null when there is none. */
    @Nullable
    List<Found> rows(FigureRef ref);

    /** Whether the caller may not see it, which is no failure. */
    boolean isForbidden(FigureRef ref);
}
