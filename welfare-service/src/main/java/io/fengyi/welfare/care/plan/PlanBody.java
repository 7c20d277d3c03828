package io.fengyi.welfare.care.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.need.NeedTheme;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to plan an activity, alone or as the first of a series, and what a patch is applied to. */
@Schema(name = "CareActivityPlan", description = "活动安排")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanBody(
        @Size(min = 2, max = 60) @Schema(description = "不填即系列名称", example = "三月送清凉") @Nullable
        String title,

        @Schema(description = "主题", example = "nth_0HZ8K3QF5S1RM") @Nullable
        String themeId,

        @Size(max = 50) @Schema(description = "回应的需求", example = "[\"nee_0HZ8K3QF5S1RM\"]") @Nullable
        List<@NotNull String> needIds,

        @Size(max = 20) @Valid @Schema(description = "参与部门及分工，各自签收") @Nullable
        List<@NotNull @Valid DepartmentBody> departments,

        @NotNull @Pattern(regexp = "\\d{12}") @Schema(example = "320299001001")
        String communityCode,

        @Pattern(regexp = "stn_[0-9A-Z]{13}") @Schema(description = "在驿站举办时", example = "stn_0HZ8K3QF5S1RM") @Nullable
        String stationId,

        @Size(min = 2, max = 200) @Schema(description = "纯线上可不填", example = "古镇社区党群服务中心一楼") @Nullable
        String address,

        @Nullable Place place,

        @NotNull @Schema(example = "2023-03-15T14:00:00+08:00")
        Instant startsAt,

        @NotNull @Min(15) @Max(720) @Schema(description = "时长（分钟）", example = "120")
        Integer minutes,

        @NotNull @Min(1) @Max(2_000) @Schema(description = "可报名人数", example = "80")
        Integer capacity,

        @NotNull @Schema(description = "线上、线下或混合，必填", example = "OFFLINE")
        Channel channel) {

    /** A department and its part. */
    @Schema(name = "CareDepartment")
    public record DepartmentBody(
            @NotNull
            @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{1,39}")
            @Schema(description = "部门代码", example = "HUMAN_RESOURCES")
            String unit,

            @NotNull @Size(min = 2, max = 200) @Schema(example = "现场解答劳动权益")
            String part) {}

    public static PlanBody of(ActivityPlan plan) {
        return new PlanBody(
                plan.title(),
                plan.themeId(),
                plan.needIds(),
                plan.departments().stream()
                        .map(department -> new DepartmentBody(department.unit(), department.part()))
                        .toList(),
                plan.communityCode(),
                plan.stationId(),
                plan.address(),
                plan.place(),
                plan.startsAt(),
                plan.minutes(),
                plan.capacity(),
                plan.channel());
    }

    /** The plan as it was sent; the name of the theme is filled in by the check. */
    public ActivityPlan plan() {
        return new ActivityPlan(
                title == null ? null : title.strip(),
                themeId == null ? null : new NeedTheme(themeId, ""),
                needIds == null ? List.of() : needIds.stream().distinct().toList(),
                departments == null
                        ? List.of()
                        : departments.stream()
                                .map(department -> new Department(
                                        department.unit(), department.part().strip()))
                                .toList(),
                communityCode,
                stationId,
                address,
                place,
                startsAt,
                minutes,
                capacity,
                channel);
    }
}
