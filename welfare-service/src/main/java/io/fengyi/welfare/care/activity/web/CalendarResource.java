package io.fengyi.welfare.care.activity.web;

import io.fengyi.access.Public;
import io.fengyi.http.BusinessDay;
import io.fengyi.welfare.care.activity.ActivityCalendar;
import io.fengyi.welfare.care.activity.ActivityDesk;
import io.fengyi.welfare.care.activity.ActivityFilter;
import io.fengyi.welfare.care.plan.Channel;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.SeriesKind;
import io.fengyi.welfare.need.NeedDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "关怀活动")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar;charset=UTF-8";
    private static final int DAYS_BACK = 30;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ActivityDesk desk;
    private final NeedDesk needs;
    private final Clock clock;

    CalendarResource(ActivityDesk desk, NeedDesk needs, Clock clock) {
        this.desk = desk;
        this.needs = needs;
        this.clock = clock;
    }

    @GetMapping(value = "/api/v1/care-activities.ics", produces = ICALENDAR)
    @Public
    @Operation(summary = "活动日历订阅", description = "iCalendar（RFC 5545）：三十天前起的活动，最多 500 场；取消的标为 CANCELLED")
    ResponseEntity<String> calendar(
            @RequestParam @Nullable SeriesKind kind,
            @RequestParam @Nullable Season season,
            @RequestParam @Nullable @Parameter(description = "主题", example = "nth_0HZ8K3QF5S1RM") String theme,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable @Parameter(example = "320299001") String area) {
        LocalDate from = BusinessDay.of(clock.instant()).minusDays(DAYS_BACK);
        Set<String> themes = theme == null ? null : needs.family(theme);
        ActivityFilter filter = new ActivityFilter(kind, season, themes, channel, area, null, null, from, null);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, ICALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"care-activities.ics\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(ActivityCalendar.of(desk.calendar(filter)));
    }
}
