package io.fengyi.governance.volunteer.team.web;

import io.fengyi.governance.volunteer.team.TeamPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff send to found a team, and what a patch is applied to. */
@Schema(name = "VolunteerTeamEntry", description = "志愿者队伍登记内容")
record TeamBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "古镇蜂骑志愿队")
        String name,

        @NotNull @Size(min = 1, max = 20_000) @Schema(description = "队伍章程", example = "量力而行，来去自由。")
        String charterText,

        @Schema(description = "队长（劳动者编号），自动成为队员", example = "wkr_0HZ8K3QF5S1RM") @Nullable
        String leader,

        @NotNull @Pattern(regexp = "\\d{9}|\\d{12}") @Schema(description = "社区或街道代码", example = "320299001001")
        String area,

        @Schema(description = "最后一日；不填即持续", example = "2023-12-31") @Nullable
        LocalDate activeUntil) {

    static TeamBody of(TeamPlan plan) {
        return new TeamBody(plan.name(), plan.charterText(), plan.leader(), plan.area(), plan.activeUntil());
    }

    TeamPlan plan() {
        return new TeamPlan(name.strip(), charterText, leader, area, activeUntil);
    }
}
