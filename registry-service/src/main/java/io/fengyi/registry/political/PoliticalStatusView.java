package io.fengyi.registry.political;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Political status as it is opened; nothing else about the person stands beside it. */
@Schema(name = "PoliticalStatus")
public record PoliticalStatusView(
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,

        @Schema(description = "字典 politicalStatus（GB/T 4762）；NOT_SAYING 为不愿说明", example = "13")
        String code,

        Instant saidAt,
        long version) {}
