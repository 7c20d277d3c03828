package io.fengyi.welfare.care.attendance.web;

import io.fengyi.checkin.ScanBody;
import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scan of the rotating code by a worker, or a list entered by hand; never both. */
@Schema(name = "CareCheckInRequest", description = "骑手扫码：code、deviceKey；工作人员代签：workerIds、reason")
record CheckInBody(
        @Size(min = 1, max = 120) @Schema(example = "car_0HZ8K3QF5S1RM.111812400.3f9a0c5b7d21e886") @Nullable
        String code,

        @Size(min = 8, max = 64) @Schema(description = "小程序首次运行时随机生成", example = "d3b07384d113edec") @Nullable
        String deviceKey,

        @Schema(description = "离线扫码的时刻；在线时不填") @Nullable Instant scannedAt,

        @Size(min = 1, max = 500) @Schema(description = "代签名单", example = "[\"wkr_0HZ8K3QF5S1RM\"]") @Nullable
        List<@NotNull String> workerIds,

        @Size(min = 2, max = 200) @Schema(description = "代签原因", example = "现场无网络") @Nullable
        String reason) {

    boolean isByHand() {
        return workerIds != null;
    }

    ScanBody scan() {
        if (code == null || deviceKey == null || reason != null) {
            throw InvalidValue.badRequest("/code", "code, deviceKey: both are needed for a scan, and no reason");
        }
        return new ScanBody(code, deviceKey, scannedAt);
    }

    List<String> persons() {
        if (workerIds == null || code != null || deviceKey != null || scannedAt != null) {
            throw InvalidValue.badRequest("/workerIds", "workerIds: either a list or a scan");
        }
        return workerIds;
    }

    String why() {
        if (reason == null) {
            throw InvalidValue.badRequest("/reason", "reason: null (needed by hand)");
        }
        return reason;
    }
}
