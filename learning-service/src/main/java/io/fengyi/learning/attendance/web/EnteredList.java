package io.fengyi.learning.attendance.web;

import io.fengyi.learning.attendance.AttendanceDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of riders entered by hand. */
@Schema(name = "AttendancesByHand", description = "手工登记结果")
record EnteredList(
        @Schema(description = "新计入", example = "2") long counted, List<AttendanceView> items) {

    static EnteredList of(List<AttendanceDesk.CheckedIn> results) {
        return new EnteredList(
                results.stream().filter(result -> !result.already()).count(),
                results.stream().map(AttendanceView::of).toList());
    }
}
