package io.fengyi.points.milestone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Languages;
import io.fengyi.points.milestone.Milestone;
import io.fengyi.points.milestone.Milestones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A rider's own milestones; nobody else's operation shows them. */
@RestController
@RequestMapping("/api/v1/me/milestones")
@Tag(name = "我的积分")
class MilestoneResource {
    private final Milestones milestones;

    MilestoneResource(Milestones milestones) {
        this.milestones = milestones;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MilestoneView(
            Milestone code,
            @Schema(example = "志愿服务 10 小时") String title,
            Milestone.Unit unit,
            @Schema(description = "已完成", example = "240") long done,
            @Schema(description = "目标", example = "600") long goal,

            @Schema(description = "达成日期;未达成时没有") @Nullable LocalDate reachedOn) {}

    record MilestonesView(List<MilestoneView> items) {}

    @GetMapping
    @Allow(Role.WORKER)
    @Operation(summary = "我的里程碑", description = "只有本人看得到。")
    MilestonesView mine(Caller caller, HttpServletRequest request) {
        boolean english = Languages.of(request).getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new MilestonesView(milestones.of(caller.workerId()).stream()
                .map(progress -> new MilestoneView(
                        progress.milestone(),
                        progress.milestone().title(english),
                        progress.milestone().unit(),
                        progress.done(),
                        progress.milestone().goal(),
                        progress.reachedOn()))
                .toList());
    }
}
