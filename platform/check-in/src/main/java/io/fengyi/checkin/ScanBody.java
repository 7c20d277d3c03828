package io.fengyi.checkin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scanned code.
 *
 * @param deviceKey random, made by the mini-program once per installation, 8–64 characters
 * @param scannedAt when it was scanned, for scans sent later; absent means now
 */
@Schema(name = "CheckInScan")
public record ScanBody(
        @NotBlank @Size(max = 120) @Schema(example = "cls_0HZ8K3QF5S1RM.111812400.3f9a0c5b7d21e886")
        String code,

        @NotBlank @Size(min = 8, max = 64) @Schema(description = "小程序首次运行时随机生成，与手机号、身份无关", example = "d3b07384d113edec")
        String deviceKey,

        @Schema(description = "离线扫码的时刻；在线时不填") @Nullable Instant scannedAt) {}
