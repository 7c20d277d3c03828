package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site has closed; nothing may be planned there any more.
 *
 * @param kind OUTLET, BRANCH or DEPOT
 * @param morningMeeting when the crew meets, Asia/Shanghai
 * @param peakHours at most four windows, the same every day
 */
@EventContract(topic = "registry.site.v1", type = "fengyi.registry.SiteClosed.v1")
public record SiteClosed(
        String siteId,
        String enterpriseId,
        String kind,
        String name,
        String communityCode,
        @Nullable GeoPoint place,
        @Nullable LocalTime morningMeeting,
        List<PeakWindow> peakHours) {}
