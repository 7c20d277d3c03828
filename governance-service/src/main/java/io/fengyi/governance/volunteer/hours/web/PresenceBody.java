package io.fengyi.governance.volunteer.hours.web;

import io.fengyi.checkin.ScanBody;
import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scanned code, or, without one, a volunteer named by the leader. */
@Schema(name = "VolunteerPresence", description = "扫码：code 与 deviceKey；队长手工登记：signUpId")
record PresenceBody(
        @Size(max = 120) @Schema(example = "vac_0HZ8K3QF5S1RM.111812400.3f9a0c5b7d21e886") @Nullable
        String code,

        @Size(min = 8, max = 64) @Schema(description = "小程序首次运行时随机生成", example = "d3b07384d113edec") @Nullable
        String deviceKey,

        @Schema(description = "离线扫码的时刻；在线时不填") @Nullable Instant scannedAt,

        @Schema(description = "手工登记：报名编号", example = "vsu_0HZ8K3QF5S1RM") @Nullable
        String signUpId,

        @Schema(description = "手工登记：到达或离开的时刻；不填即现在") @Nullable
        Instant at) {

    /** The scan; null when it is a record by hand. */
    @Nullable
    ScanBody scan() {
        boolean byHand = signUpId != null;
        boolean byCode = code != null && deviceKey != null;
        if (byHand == byCode || (byHand && (code != null || scannedAt != null)) || (byCode && at != null)) {
            throw InvalidValue.badRequest("/code", "code and deviceKey, or signUpId are needed");
        }
        return code == null || deviceKey == null ? null : new ScanBody(code, deviceKey, scannedAt);
    }

    String named() {
        return signUpId == null ? "" : signUpId;
    }
}
