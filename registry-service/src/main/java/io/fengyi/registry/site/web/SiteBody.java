package io.fengyi.registry.site.web;

import io.fengyi.http.Place;
import io.fengyi.registry.place.Point;
import io.fengyi.registry.site.SiteKind;
import io.fengyi.registry.site.SiteStatus;
import io.fengyi.registry.site.SiteView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SiteBody(
        @Schema(example = "sit_0HZ8K3QF5S1RM") String id,
        @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        SiteKind kind,
        @Schema(example = "古镇站") String name,
        @Schema(example = "320299001001") String communityCode,
        @Nullable String address,
        @Nullable Place place,

        @Schema(type = "string", example = "08:30") @Nullable
        LocalTime morningMeeting,

        List<PeakBody> peakHours,
        SiteStatus status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    static SiteBody of(SiteView site) {
        return new SiteBody(
                site.id().value(),
                site.enterpriseId(),
                site.kind(),
                site.name(),
                site.communityCode(),
                site.address(),
                Point.given(site.place()),
                site.morningMeeting(),
                PeakBody.of(site.peakHours()),
                site.status(),
                site.openedOn(),
                site.closedOn());
    }
}
