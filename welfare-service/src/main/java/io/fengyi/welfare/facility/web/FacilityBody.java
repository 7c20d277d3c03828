package io.fengyi.welfare.facility.web;

import io.fengyi.welfare.facility.FacilityEntry;
import io.fengyi.welfare.facility.FacilityKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is entered about a facility, and what a patch is applied to. */
@Schema(name = "FacilityEntry", description = "设施登记内容：stationId 与 friendlyStreetId 填一项")
record FacilityBody(
        @Schema(example = "stn_0HZ8K3QF5S1RM") @Nullable String stationId,
        @Schema(example = "fst_0HZ8K3QF5S1RM") @Nullable String friendlyStreetId,
        @NotNull @Schema(example = "CHARGER") FacilityKind kind,

        @NotNull @Size(min = 2, max = 60) @Schema(example = "门口充电桩")
        String name,

        @NotNull @Min(1) @Max(1_000) @Schema(example = "4") Integer count,

        @NotNull @Schema(example = "2022-09-01") LocalDate installedOn,

        @Schema(description = "拆除之日", example = "2026-01-31") @Nullable
        LocalDate removedOn) {

    static FacilityBody of(FacilityEntry entry) {
        return new FacilityBody(
                entry.stationId(),
                entry.friendlyStreetId(),
                entry.kind(),
                entry.name(),
                entry.count(),
                entry.installedOn(),
                entry.removedOn());
    }

    FacilityEntry entry() {
        return new FacilityEntry(stationId, friendlyStreetId, kind, name.strip(), count, installedOn, removedOn);
    }
}
