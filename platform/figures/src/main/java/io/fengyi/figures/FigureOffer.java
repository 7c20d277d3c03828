package io.fengyi.figures;

import java.util.Set;

/**
 * A figure that can be asked for.
 *
 * @param groupings what {@code groupBy} may be, e.g. {@code month}, {@code community}
 */
public record FigureOffer(String key, Set<String> groupings) {

    public FigureOffer {
        groupings = Set.copyOf(groupings);
    }

    public static FigureOffer of(String key, String... groupings) {
        return new FigureOffer(key, Set.of(groupings));
    }
}
