package io.fengyi.governance.report.casefile;

import io.fengyi.http.Place;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where it is. A precise point is personal (it says where the reporter was) and goes 30 days after the end of the case.
 *
 * @param wgs84 the point for all computing; null for an address and after blurring
 * @param original the point as it was given
 * @param cell key of the 0.01° cell of the point, for "near" queries
 * @param gridCode null when only the community is known
 * @param blurred whether a point was replaced by its grid
 * @param stationId the station of welfare-service it was reported for
 */
public record ReportPlace(
        @Nullable Place wgs84,
        @Nullable Place original,
        @Nullable String cell,
        @Nullable String address,
        @Nullable String gridCode,
        @Nullable String gridName,
        String communityCode,
        boolean blurred,
        @Nullable String stationId) {

    public boolean isPrecise() {
        return wgs84 != null;
    }

    public ReportPlace blur() {
        return new ReportPlace(null, null, null, address, gridCode, gridName, communityCode, true, stationId);
    }

    /** One line for people: the address, or the grid, or the community's code. */
    public String text() {
        return Stream.of(address, gridName, gridCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(communityCode);
    }
}
