package io.fengyi.learning.progress.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.progress.LearningTime;
import io.fengyi.learning.progress.record.StudyWeek;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/learning-time")
@Tag(name = "学习进度")
class LearningTimeResource {

    private final LearningTime time;
    private final Clock clock;

    LearningTimeResource(LearningTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER})
    @Operation(summary = "周学习时长分布", description = "以同意留存学习记录的在册劳动者为基数；线上观看取并集，加上已确认的线下课；少于 5 人的隐去。")
    LearningTimeView bands(
            Caller caller,
            @RequestParam @Nullable @Parameter(description = "周内任一天，默认上一整周", example = "2023-03-20") LocalDate week,
            @RequestParam @Parameter(description = "须整体在您的辖区内", example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "FOOD_DELIVERY") String workerType) {
        if (!area.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw InvalidValue.badRequest("area", "area: " + area + " (6, 9 or 12 digits)");
        }
        if (!caller.scope(Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER)
                .covers(area)) {
            throw new NotFound("area", area);
        }
        LocalDate monday = week == null
                ? StudyWeek.mondayOf(BusinessDay.of(clock.instant())).minusWeeks(1)
                : StudyWeek.mondayOf(week);
        return LearningTimeView.of(monday, area, workerType, time.bands(monday, area, workerType));
    }
}
