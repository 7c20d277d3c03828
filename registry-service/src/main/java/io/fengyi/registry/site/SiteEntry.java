package io.fengyi.registry.site;

import io.fengyi.registry.place.Point;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff enter or change of a site.
 *
 * @param validFrom day from which this holds; null is today
 */
public record SiteEntry(
        String enterpriseId,
        SiteKind kind,
        String name,
        String communityCode,
        @Nullable String address,
        @Nullable Point place,
        @Nullable LocalTime morningMeeting,
        List<PeakWindow> peakHours,
        @Nullable LocalDate validFrom) {

    /** One busy window of the day; {@code to} is not part of it. */
    public record PeakWindow(LocalTime from, LocalTime to) {}
}
