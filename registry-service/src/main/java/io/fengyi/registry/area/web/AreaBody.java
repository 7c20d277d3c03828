package io.fengyi.registry.area.web;

import io.fengyi.http.Place;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.area.AreaLevel;
import io.fengyi.registry.area.AreaView;
import io.fengyi.registry.place.Point;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AreaBody(
        @Schema(example = "320299001001") String code,
        @Schema(example = "古镇社区") String name,
        AreaLevel level,
        @Schema(example = "320299001") @Nullable String parent,
        @Nullable Place centre,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static AreaBody of(AreaView area) {
        return new AreaBody(
                area.code().value(),
                area.name(),
                area.level(),
                area.code().parent().map(AreaCode::value).orElse(null),
                Point.given(area.centre()),
                area.validFrom(),
                area.validTo());
    }
}
