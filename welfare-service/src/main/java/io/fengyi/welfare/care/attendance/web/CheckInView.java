package io.fengyi.welfare.care.attendance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.care.attendance.CheckInCounter;
import io.fengyi.welfare.care.attendance.CheckInFile;
import io.fengyi.welfare.care.attendance.CheckInState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a scan, or of a list. */
@Schema(name = "CareCheckIn", description = "扫码返回本人签到；代签返回人数")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInView(
        @Schema(example = "car_0HZ8K3QF5S1RM") String careActivityId,
        @Schema(example = "cci_0HZ8K3QF5S1RM") @Nullable String id,
        @Nullable CheckInState state,
        @Nullable Instant at,
        @Schema(description = "此前已签到，未重复计数") @Nullable Boolean alreadyCheckedIn,

        @Schema(description = "本次计入人数", example = "65") @Nullable
        Integer counted,

        @Schema(description = "此前已签到人数", example = "0") @Nullable
        Integer already) {

    static CheckInView of(CheckInFile file) {
        return new CheckInView(file.activityId(), file.id(), file.state(), file.at(), file.already(), null, null);
    }

    static CheckInView of(String activityId, CheckInCounter.HandCount count) {
        return new CheckInView(activityId, null, null, null, null, count.counted(), count.already());
    }
}
