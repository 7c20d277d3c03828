package io.fengyi.registry.followup;

import io.fengyi.registry.input.Attitude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to come again.
 *
 * @param source what it came from, e.g. {@code SWEEP}
 * @param record id of the sweep or note
 * @param notedOn day on which it was promised
 */
@Schema(name = "FollowUp")
public record FollowUp(
        @Schema(example = "SWEEP") String source,
        @Schema(example = "swp_0HZ8K3QF5S1RM") String record,
        @Schema(example = "ent_0HZ8K3QF5S1RM") String enterpriseId,
        @Nullable String siteId,
        @Nullable Attitude attitude,
        @Schema(example = "2023-03-20") LocalDate notedOn,
        @Schema(example = "2023-04-15") LocalDate followUpOn) {}
