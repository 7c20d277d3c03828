package io.fengyi.governance.volunteer.team.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.figures.SmallCells;
import io.fengyi.governance.volunteer.team.TeamFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team as anybody sees it; who leads it is for members and staff. */
@Schema(name = "VolunteerTeam", description = "志愿者队伍")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamView(
        @Schema(example = "vtm_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇蜂骑志愿队") String name,
        String charterText,
        @Schema(example = "320299001001") String area,
        @Schema(example = "2023-01-09") LocalDate foundedOn,
        @Nullable LocalDate activeUntil,

        @Schema(description = "含队长；少于 5 人不显示", example = "12") @Nullable
        Long members,

        boolean membersSuppressed,
        boolean hasLeader,

        @Schema(description = "仅队员与辖区工作人员可见", example = "骑手·S1RM") @Nullable
        String leaderHandle) {

    static TeamView open(TeamFile file) {
        return of(file, null);
    }

    static TeamView of(TeamFile file, @Nullable String leaderHandle) {
        boolean few = SmallCells.hides(file.members());
        return new TeamView(
                file.id(),
                file.plan().name(),
                file.plan().charterText(),
                file.plan().area(),
                file.foundedOn(),
                file.plan().activeUntil(),
                few ? null : file.members(),
                few,
                file.plan().leader() != null,
                leaderHandle);
    }
}
