package io.fengyi.welfare.help.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.help.clock.HandOverPolicy;
import io.fengyi.welfare.help.clock.HandOverStage;
import io.fengyi.welfare.help.clock.HelpPolicy;
import io.fengyi.welfare.help.clock.HelpStage;
import io.fengyi.workingtime.Segment;
import io.fengyi.workingtime.SlaClock;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clock of a request: what is due, used and paused, and the segments from which all of it can be recomputed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HelpClock")
record ClockView(
        @Schema(description = "第几轮；异议后加一", example = "1") int round,
        @Nullable Instant due,
        boolean overdue,
        List<StageView> stages,
        List<SegmentView> segments) {

    /** One stage's last run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HelpClockStage")
    record StageView(
            @Schema(example = "SOLUTION") String stage,

            @Schema(description = "时限（ISO 8601，工作时间）；九小时为一个工作日", example = "PT45H")
            String limit,

            @Schema(example = "PT3H30M") String used,

            @Schema(description = "等待求助人的时长，不计入", example = "PT0S")
            String paused,

            @Nullable Instant due,
            boolean running,
            boolean overdue,
            @Schema(description = "本轮已发出超时通知") boolean breached) {}

    /** A stretch of time spent in a stage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HelpClockSegment")
    record SegmentView(
            @Schema(example = "SOLUTION") String stage,
            int run,
            Instant from,
            @Nullable Instant to,
            @Schema(description = "false 为暂停") boolean counted) {}

    static ClockView of(SlaClock<HelpPolicy, HelpStage> clock, Instant now, WorkingCalendar calendar) {
        return view(
                clock.round(),
                clock.due(calendar),
                clock.readings(now, calendar),
                clock.segments(),
                clock.breached(),
                now);
    }

    static ClockView ofHandOver(SlaClock<HandOverPolicy, HandOverStage> clock, Instant now, WorkingCalendar calendar) {
        return view(
                clock.round(),
                clock.due(calendar),
                clock.readings(now, calendar),
                clock.segments(),
                clock.breached(),
                now);
    }

    private static <S extends Enum<S>> ClockView view(
            int round,
            @Nullable Instant due,
            List<StageReading<S>> readings,
            List<Segment<S>> segments,
            Set<S> breached,
            Instant now) {
        return new ClockView(
                round,
                due,
                due != null && now.isAfter(due),
                readings.stream()
                        .map(reading -> stage(reading, breached.contains(reading.stage())))
                        .toList(),
                segments.stream()
                        .map(one -> new SegmentView(one.stage().name(), one.run(), one.from(), one.to(), one.counted()))
                        .toList());
    }

    private static StageView stage(StageReading<?> reading, boolean breached) {
        return new StageView(
                reading.stage().name(),
                text(reading.limit().time()),
                text(reading.used()),
                text(reading.paused()),
                reading.due(),
                reading.running(),
                reading.overdue(),
                breached);
    }

    private static String text(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
