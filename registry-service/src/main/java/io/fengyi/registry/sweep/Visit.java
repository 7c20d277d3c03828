package io.fengyi.registry.sweep;

import io.fengyi.registry.input.Attitude;
import io.fengyi.registry.place.Point;
import io.fengyi.registry.site.SiteKind;
import io.fengyi.registry.sweep.snapshot.StopResult;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One round on one day; never changed afterwards.
 *
 * @param day ISO text
 * @param visitors who went, as entered
 */
public record Visit(
        String id,
        String day,
        List<String> visitors,
        List<Stop> stops,
        String by,
        @Nullable String creationKey) {

    public Visit {
        visitors = List.copyOf(visitors);
        stops = List.copyOf(stops);
    }

    /** The same visit with some of its stops. */
    Visit only(Predicate<Stop> wanted) {
        return new Visit(id, day, visitors, stops.stream().filter(wanted).toList(), by, creationKey);
    }

    /**
     * One stop at one site.
     *
     * @param siteId of the frame, or made for a new one
     * @param where the new place of a moved site, or what is known of a new one
     */
    public record Stop(
            String siteId,
            String enterpriseId,
            StopResult result,
            @Nullable Where where,
            @Nullable Integer workersSeen,
            @Nullable Attitude attitude,
            @Nullable String followUpOn) {}

    /** Place of a new or moved site; kind and name of a new one. */
    public record Where(
            @Nullable SiteKind kind,
            @Nullable String name,
            String communityCode,
            @Nullable String address,
            @Nullable Point place) {}
}
