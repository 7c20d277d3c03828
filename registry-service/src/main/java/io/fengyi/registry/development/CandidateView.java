package io.fengyi.registry.development;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate as Party affairs staff and the assigned instructor see it. */
@Schema(name = "DevelopmentCandidate")
public record CandidateView(
        @Schema(example = "dev_0HZ8K3QF5S1RM") String id,
        @Schema(example = "wkr_0HZ8K3QF5S1RM") String workerId,
        DevelopmentStage stage,
        @Schema(description = "进入本阶段之日") LocalDate since,
        @Schema(description = "在本阶段的天数", example = "120") long waitingDays,
        @Schema(description = "最早可进入下一阶段之日") @Nullable LocalDate earliestOn,
        @Schema(description = "谈话最迟日期，仅申请人") @Nullable LocalDate talkDueOn,
        @Schema(description = "预备期延长的月数", example = "0") int extensionMonths,
        @Nullable String endReason,
        List<String> roleTags,
        List<Reached> stages) {

    /** One stage with its evidence. */
    @Schema(name = "DevelopmentStageReached")
    public record Reached(DevelopmentStage stage, Evidence evidence) {}

    static CandidateView of(DevelopmentCandidate stored, Path path, LocalDate day, List<String> roleTags) {
        Path.StageEntry now = path.on(day).orElse(path.last());
        return new CandidateView(
                stored.id(),
                stored.workerId(),
                now.stage(),
                now.evidence().on(),
                Math.max(0, ChronoUnit.DAYS.between(now.evidence().on(), day)),
                now.equals(path.last()) ? path.earliestOn() : null,
                now.equals(path.last()) ? path.talkDueOn() : null,
                path.extensionMonths(),
                path.endReason(),
                roleTags,
                path.entries().stream()
                        .map(e -> new Reached(e.stage(), e.evidence()))
                        .toList());
    }
}
