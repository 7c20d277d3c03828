package io.fengyi.governance.unit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.unit.HandlingUnit;
import io.fengyi.governance.unit.UnitName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handling unit for staff. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HandlingUnit")
public record HandlingUnitView(
        @Schema(example = "unt_cleaning") String unit,
        @Schema(example = "环卫所") String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> categories,
        List<String> areas) {

    static HandlingUnitView of(UnitName name, HandlingUnit handling) {
        return new HandlingUnitView(
                name.code(), name.name(), name.validFrom(), name.validTo(), handling.categories(), handling.areas());
    }
}
