package io.fengyi.welfare.facility.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.facility.FacilityEntry;
import io.fengyi.welfare.facility.FacilityFile;
import io.fengyi.welfare.facility.FacilityKind;
import io.fengyi.welfare.facility.Inspection;
import io.fengyi.welfare.facility.InspectionResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A facility with its inspections, the newest first. */
@Schema(name = "Facility", description = "设施")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FacilityView(
        @Schema(example = "fac_0HZ8K3QF5S1RM") String id,
        @Nullable String stationId,
        @Nullable String friendlyStreetId,
        FacilityKind kind,
        String name,
        int count,
        LocalDate installedOn,
        @Nullable LocalDate removedOn,
        @Schema(example = "320299001001") String communityCode,
        List<InspectionView> inspections) {

    /** One inspection. */
    @Schema(name = "Inspection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InspectionView(
            @Schema(example = "ins_0HZ8K3QF5S1RM") String id,
            InspectionResult result,
            @Nullable String note,
            Instant at,
            @Schema(example = "acc_0HZ8K3QF5S1RM") String by) {

        static InspectionView of(Inspection inspection) {
            return new InspectionView(
                    inspection.id(), inspection.result(), inspection.note(), inspection.at(), inspection.by());
        }
    }

    static FacilityView of(FacilityFile file) {
        FacilityEntry entry = file.entry();
        List<Inspection> newestFirst = new ArrayList<>(file.inspections());
        Collections.reverse(newestFirst);
        return new FacilityView(
                file.id(),
                entry.stationId(),
                entry.friendlyStreetId(),
                entry.kind(),
                entry.name(),
                entry.count(),
                entry.installedOn(),
                entry.removedOn(),
                file.communityCode(),
                newestFirst.stream().map(InspectionView::of).toList());
    }
}
