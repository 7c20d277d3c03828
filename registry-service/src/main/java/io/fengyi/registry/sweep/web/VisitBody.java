package io.fengyi.registry.sweep.web;

import io.fengyi.http.Place;
import io.fengyi.registry.input.Attitude;
import io.fengyi.registry.place.Point;
import io.fengyi.registry.site.SiteKind;
import io.fengyi.registry.sweep.Visit;
import io.fengyi.registry.sweep.VisitDesk;
import io.fengyi.registry.sweep.snapshot.StopResult;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SweepVisit")
record VisitBody(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable
        String id,

        @NotNull @Schema(example = "2023-02-13") LocalDate date,

        @NotNull @Size(min = 1, max = 10) @Schema(example = "[\"社区工作者甲\"]")
        List<@NotNull String> visitors,

        @NotNull @Valid @Size(min = 1, max = 20) List<@NotNull StopBody> stops) {

    @Schema(name = "SweepStop")
    record StopBody(
            @Nullable @Schema(description = "底册网点；新网点不填", example = "sit_0HZ8K3QF5S1RM")
            String siteId,

            @Nullable @Schema(description = "新网点所属企业") String enterpriseId,
            @NotNull @Schema(example = "FOUND") StopResult result,
            @Nullable SiteKind kind,
            @Nullable @Size(min = 2, max = 60) String name,

            @Nullable @Schema(description = "新址；新网点与搬迁必填", example = "320299001001")
            String communityCode,

            @Nullable @Size(min = 2, max = 100) String address,
            @Nullable Place place,

            @Nullable @Min(0) @Max(5_000) @Schema(description = "见到的人数", example = "12")
            Integer workersSeen,

            @Nullable @Schema(example = "UNWILLING") Attitude attitude,

            @Nullable @Schema(description = "回访日", example = "2023-04-15")
            LocalDate followUpOn) {

        VisitDesk.StopEntry entry() {
            Visit.Where where =
                    communityCode == null ? null : new Visit.Where(kind, name, communityCode, address, Point.of(place));
            return new VisitDesk.StopEntry(siteId, enterpriseId, result, where, workersSeen, attitude, followUpOn);
        }

        static StopBody of(Visit.Stop stop) {
            Visit.Where where = stop.where();
            return new StopBody(
                    stop.siteId(),
                    stop.enterpriseId(),
                    stop.result(),
                    where == null ? null : where.kind(),
                    where == null ? null : where.name(),
                    where == null ? null : where.communityCode(),
                    where == null ? null : where.address(),
                    where == null ? null : Point.given(where.place()),
                    stop.workersSeen(),
                    stop.attitude(),
                    stop.followUpOn() == null ? null : LocalDate.parse(stop.followUpOn()));
        }
    }

    List<VisitDesk.StopEntry> entries() {
        return stops.stream().map(StopBody::entry).toList();
    }

    static VisitBody of(Visit visit) {
        return new VisitBody(
                visit.id(),
                LocalDate.parse(visit.day()),
                visit.visitors(),
                visit.stops().stream().map(StopBody::of).toList());
    }
}
