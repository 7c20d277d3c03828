package io.fengyi.governance.report.web;

import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands are given; commands without a body are not here. */
final class CommandBodies {

    private CommandBodies() {}

    /** A remark for the file. */
    public record Note(
            @Schema(example = "已核对现场") @Nullable @Size(max = 300)
            String note) {

        static @Nullable String of(@Nullable Note body) {
            return body == null ? null : body.note;
        }
    }

    /** Why something is not as it should be. */
    public record Reason(
            @Schema(example = "现场仍未清理干净") @NotBlank @Size(min = 2, max = 300)
            String reason) {}

    public record Rejection(
            @Schema(example = "NOT_FOUND_ON_SITE") @NotNull RejectionReason reason,

            @Schema(example = "两次到场均未发现") @Nullable @Size(max = 300)
            String note) {}

    public record Duplicate(
            @Schema(description = "原上报编号", example = "rpt_0HZ8K3QF5S1RM") @NotNull @Size(max = 40)
            String of) {}

    public record Dispatch(
            @Schema(description = "处置单位代码", example = "unt_cleaning") @NotNull @Size(max = 60)
            String unit,

            @Nullable @Size(max = 300) String note) {}

    public record Hold(
            @Schema(example = "等待管线单位配合") @NotBlank @Size(min = 2, max = 300)
            String reason,

            @Schema(description = "挂账到何时：日期或带时区的时间，不超过 180 天", example = "2023-04-15") @Nullable
            String until) {

        /** 422 without a date or with one that is none. */
        Instant end() {
            if (until == null || until.isBlank()) {
                throw new InvalidValue("/until", "hold-until-required", "until: a date is needed");
            }
            try {
                return until.length() == 10
                        ? BusinessDay.start(LocalDate.parse(until))
                        : OffsetDateTime.parse(until).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException e) {
                InvalidValue invalid = new InvalidValue(
                        "/until", "hold-until-required", "until: " + until + " (a date or a time with offset)");
                invalid.initCause(e);
                throw invalid;
            }
        }
    }

    public record ResolutionBody(
            @Schema(description = "处置后照片编号") @Nullable @Size(max = 9)
            List<@NotNull @Size(max = 40) String> media,

            @Schema(example = "已清理并设置隔离桩") @Nullable @Size(max = 300)
            String note,

            @Schema(description = "没有处置后照片时的说明") @Nullable @Size(min = 2, max = 100)
            String noPhotoReason) {}

    public record RatingBody(
            @Schema(example = "5") @Min(1) @Max(5) int score,

            @Schema(example = "处理得很快") @Nullable @Size(max = 300)
            String comment) {}

    public record VisibilityBody(
            @Schema(example = "HIDDEN") Visibility.@NotNull Level visibility,

            @Schema(description = "隐藏时必填", example = "照片中有人脸") @Nullable @Size(min = 2, max = 300)
            String reason) {}

    public record RedactionBody(
            @Schema(description = "删除上报文字与补充信息") @Nullable Boolean text,

            @Schema(description = "删除的照片编号") @Nullable @Size(max = 30)
            List<@NotNull @Size(max = 40) String> media,

            @Schema(description = "删除哪些办理记录中的备注（序号）") @Nullable @Size(max = 100)
            List<@NotNull Integer> steps,

            @Schema(description = "删除评价文字") @Nullable Boolean ratingComment,

            @Schema(example = "照片中有人脸") @NotBlank @Size(min = 2, max = 300)
            String reason) {}
}
