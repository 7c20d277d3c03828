package io.fengyi.checkin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The code to be shown now, as a QR picture.
 *
 * @param validUntil end of its slot; it is accepted one slot longer
 * @param secondsLeft whole seconds until the next one, 1–15
 */
public record CheckInCode(
        @Schema(example = "cls_0HZ8K3QF5S1RM.111812400.3f9a0c5b7d21e886")
        String code,

        Instant validUntil,
        @Schema(example = "9") int secondsLeft) {}
