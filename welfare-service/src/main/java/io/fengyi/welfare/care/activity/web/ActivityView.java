package io.fengyi.welfare.care.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.care.activity.ActivityFile;
import io.fengyi.welfare.care.activity.ActivityState;
import io.fengyi.welfare.care.activity.SignOff;
import io.fengyi.welfare.care.plan.PlanBody;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.SeriesKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity as everybody sees it. */
@Schema(name = "CareActivity", description = "活动场次")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        @Schema(example = "car_0HZ8K3QF5S1RM") String id,
        @Schema(example = "csr_0HZ8K3QF5S1RM") String seriesId,
        SeriesKind kind,
        @Schema(example = "四季暖蜂慰问") String title,

        @Schema(description = "主题名称", example = "高温关怀") @Nullable
        String theme,

        @Schema(example = "2023-03-15") LocalDate day,
        Season season,
        ActivityState state,
        PlanBody plan,
        @Schema(description = "剩余报名名额", example = "15") int placesLeft,
        @Schema(description = "签到人次", example = "65") int personTimes,
        @Schema(description = "已签收的部门") List<SignOffView> signOffs,
        @Schema(description = "取消原因") @Nullable String cancelledBecause) {

    /** What a department did. */
    @Schema(name = "CareSignOffView")
    record SignOffView(
            @Schema(example = "HUMAN_RESOURCES") String unit,
            @Schema(example = "现场解答 23 人，转办 2 件。") String note,
            Instant at) {

        static SignOffView of(SignOff signOff) {
            return new SignOffView(signOff.unit(), signOff.note(), signOff.at());
        }
    }

    static ActivityView of(ActivityFile file) {
        return new ActivityView(
                file.id(),
                file.seriesId(),
                file.kind(),
                file.title(),
                file.plan().theme() == null ? null : file.plan().theme().name(),
                file.day(),
                file.season(),
                file.state(),
                PlanBody.of(file.plan()),
                Math.max(0, file.plan().capacity() - file.signedUp()),
                file.personTimes(),
                file.signOffs().stream().map(SignOffView::of).toList(),
                file.closing() == null ? null : file.closing().reason());
    }
}
