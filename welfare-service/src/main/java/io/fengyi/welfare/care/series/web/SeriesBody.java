package io.fengyi.welfare.care.series.web;

import io.fengyi.welfare.care.plan.PlanBody;
import io.fengyi.welfare.care.series.Recurrence;
import io.fengyi.welfare.care.series.SeriesKind;
import io.fengyi.welfare.care.series.SeriesPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is sent to found a series, and what a patch is applied to. */
@Schema(name = "CareSeriesPlan", description = "系列活动")
record SeriesBody(
        @NotNull @Schema(description = "WARM_BEE 暖蜂慰问、WARM_SERVICE 暖新服务", example = "WARM_BEE")
        SeriesKind kind,

        @NotNull @Size(min = 2, max = 60) @Schema(example = "四季暖蜂慰问")
        String name,

        @NotNull @Size(max = 200) @Schema(description = "RFC 5545 重复规则，每周至每年", example = "FREQ=MONTHLY;BYDAY=2SA")
        String rrule,

        @NotNull @Valid @Schema(description = "首场；其余各场除时间外相同")
        PlanBody first) {

    static SeriesBody of(SeriesPlan plan) {
        return new SeriesBody(plan.kind(), plan.name(), plan.recurrence().rule(), PlanBody.of(plan.first()));
    }

    SeriesPlan plan() {
        return new SeriesPlan(kind, name.strip(), Recurrence.of(rrule), first.plan());
    }
}
