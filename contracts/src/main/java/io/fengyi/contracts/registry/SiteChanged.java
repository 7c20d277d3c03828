package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site has another name, community, place or rhythm now; carries all of them.
 *
 * @param kind OUTLET, BRANCH or DEPOT
 * @param morningMeeting when the crew meets, Asia/Shanghai
 * @param peakHours at most four windows, the same every day
 */
@EventContract(topic = "registry.site.v1", type = "fengyi.registry.SiteChanged.v1")
public record SiteChanged(
        String siteId,
        String enterpriseId,
        String kind,
        String name,
        String communityCode,
        @Nullable GeoPoint place,
        @Nullable LocalTime morningMeeting,
        List<PeakWindow> peakHours) {}
