package io.fengyi.welfare.care.series.web;

import io.fengyi.welfare.care.plan.PlanBody;
import io.fengyi.welfare.care.series.CareSeries;
import io.fengyi.welfare.care.series.SeriesKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** A series as everybody sees it. */
@Schema(name = "CareSeries", description = "系列活动")
record SeriesView(
        @Schema(example = "csr_0HZ8K3QF5S1RM") String id,
        SeriesKind kind,
        @Schema(example = "四季暖蜂慰问") String name,
        @Schema(example = "FREQ=MONTHLY;BYDAY=2SA") String rrule,
        PlanBody first) {

    static SeriesView of(CareSeries series) {
        return new SeriesView(
                series.id(),
                series.plan().kind(),
                series.plan().name(),
                series.plan().recurrence().rule(),
                PlanBody.of(series.plan().first()));
    }
}
