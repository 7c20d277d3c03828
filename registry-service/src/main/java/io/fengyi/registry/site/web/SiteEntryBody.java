package io.fengyi.registry.site.web;

import io.fengyi.http.Place;
import io.fengyi.registry.place.Point;
import io.fengyi.registry.site.SiteEntry;
import io.fengyi.registry.site.SiteKind;
import io.fengyi.registry.site.SiteView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SiteEntryBody(
        @NotNull @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        @NotNull @Schema(example = "OUTLET") SiteKind kind,

        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇站")
        String name,

        @NotNull @Schema(example = "320299001001") String communityCode,
        @Size(min = 2, max = 100) @Nullable String address,
        @Nullable Place place,

        @Schema(description = "晨会时间", type = "string", example = "08:30") @Nullable
        LocalTime morningMeeting,

        @Valid @Nullable List<@NotNull PeakBody> peakHours,

        @Schema(description = "生效日，默认今天", example = "2023-01-01") @Nullable
        LocalDate validFrom) {

    SiteEntry entry() {
        return new SiteEntry(
                enterpriseId,
                kind,
                name,
                communityCode,
                address,
                Point.of(place),
                morningMeeting,
                peakHours == null
                        ? List.of()
                        : peakHours.stream()
                                .map(window -> new SiteEntry.PeakWindow(window.from(), window.to()))
                                .toList(),
                validFrom);
    }

    static SiteEntryBody editable(SiteView site) {
        return new SiteEntryBody(
                site.enterpriseId(),
                site.kind(),
                site.name(),
                site.communityCode(),
                site.address(),
                Point.given(site.place()),
                site.morningMeeting(),
                PeakBody.of(site.peakHours()),
                null);
    }
}
