package io.fengyi.learning.attendance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.attendance.AttendanceDesk;
import io.fengyi.learning.attendance.AttendanceFile;
import io.fengyi.learning.attendance.AttendanceState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attendance: by handle, never by name. */
@Schema(name = "Attendance", description = "签到")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendanceView(
        @Schema(example = "att_0HZ8K3QF5S1RM") String id,
        AttendanceState state,
        @Schema(example = "骑手·S1RM") String handle,
        @Schema(example = "cls_0HZ8K3QF5S1RM") String classSessionId,
        @Schema(example = "古镇站晨间党课：雨天骑行安全") String title,
        @Schema(example = "MORNING_CLASS") String kind,
        @Schema(description = "开课时间") Instant startsAt,
        @Schema(example = "20") int minutes,
        @Schema(description = "扫码或登记时间") Instant at,
        @Schema(description = "手工登记的理由") @Nullable String byHandReason,
        @Schema(description = "作废的理由") @Nullable String voidReason,
        @Schema(description = "此前已签到，本次不计") @Nullable Boolean alreadyCheckedIn) {

    static AttendanceView of(AttendanceFile file) {
        return of(file, null);
    }

    static AttendanceView of(AttendanceDesk.CheckedIn result) {
        return of(result.attendance(), result.already());
    }

    private static AttendanceView of(AttendanceFile file, @Nullable Boolean already) {
        return new AttendanceView(
                file.id(),
                file.state(),
                file.handle(),
                file.attended().classSessionId(),
                file.attended().title(),
                file.attended().kind(),
                file.attended().startsAt(),
                file.attended().minutes(),
                file.at(),
                file.byHandReason(),
                file.voidReason(),
                already);
    }
}
