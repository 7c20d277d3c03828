package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.governance.sla.Stage;
import io.fengyi.workingtime.Segment;
import io.fengyi.workingtime.StageReading;
import io.fengyi.workingtime.WorkingCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of a case: what is due, used and paused, and the segments from which all of it can be recomputed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportSla")
public record SlaView(
        @Schema(example = "rpt_0HZ8K3QF5S1RM") String reportId,
        ClockPolicy policy,
        @Schema(description = "第几轮；重开或申诉后加一", example = "1") int round,
        @Nullable Instant due,
        boolean overdue,
        List<StageView> stages,
        List<Segment<Stage>> segments) {

    /** One stage's last run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SlaStage")
    public record StageView(
            Stage stage,

            @Schema(description = "时限（ISO 8601）；九小时为一个工作日", example = "PT45H")
            String limit,

            @Schema(description = "true 只计工作时间，false 全天计") boolean workingTime,
            @Schema(example = "PT3H30M") String used,
            @Schema(example = "PT0S") String paused,
            @Nullable Instant due,
            boolean running,
            boolean overdue,
            @Schema(description = "本轮已发出超时通知") boolean breached) {}

    static SlaView of(Report report, Instant now, WorkingCalendar calendar) {
        Instant due = report.clock().due(calendar);
        return new SlaView(
                report.id(),
                report.clock().policy(),
                report.clock().round(),
                due,
                due != null && now.isAfter(due),
                report.clock().readings(now, calendar).stream()
                        .map(reading -> stage(reading, report.clock().breached().contains(reading.stage())))
                        .toList(),
                report.clock().segments());
    }

    private static StageView stage(StageReading<Stage> reading, boolean breached) {
        return new StageView(
                reading.stage(),
                text(reading.limit().time()),
                reading.limit().workingTime(),
                text(reading.used()),
                text(reading.paused()),
                reading.due(),
                reading.running(),
                reading.overdue(),
                breached);
    }

    private static String text(Duration duration) {
        return duration.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
