package io.fengyi.learning.attendance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.attendance.AttendanceDesk;
import io.fengyi.learning.attendance.AttendanceFile;
import io.fengyi.learning.attendance.AttendanceState;
import io.fengyi.store.Checksums;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody at one session, to be polled. */
@Schema(name = "AttendanceList", description = "现场签到列表；带 ETag，可每 2 秒轮询")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendanceList(
        @Schema(description = "已确认人次", example = "30") long confirmed,
        @Schema(description = "迟到同步、待确认", example = "1") long waiting,
        @Schema(description = "已作废", example = "0") long voided,

        @Schema(description = "现场目测人数，不与签到相加", example = "32") @Nullable
        Integer heads,

        List<AttendanceView> items) {

    static AttendanceList of(AttendanceDesk.LiveList list) {
        return new AttendanceList(
                count(list.rows(), AttendanceState.CONFIRMED),
                count(list.rows(), AttendanceState.LATE_SYNC),
                count(list.rows(), AttendanceState.VOIDED),
                list.heads(),
                list.rows().stream().map(AttendanceView::of).toList());
    }

    /** Changes whenever anything in it does. */
    String etag() {
        return '"' + Checksums.of(toString()) + '"';
    }

    private static long count(List<AttendanceFile> rows, AttendanceState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
