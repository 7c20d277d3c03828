package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.ReportStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of a case for its reporter, its unit and the office; each sees less than the next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseFile")
public record CaseFile(
        @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,

        @Schema(
                description = "以何种身份查看",
                example = "STAFF",
                allowableValues = {"REPORTER", "UNIT", "STAFF"})
        String seenAs,

        @Schema(example = "CMGT-01-03") String categoryCode,
        @Schema(example = "占用盲道") String categoryName,
        ReportStatus state,
        Visibility.Level visibility,
        @Nullable Boolean flagged,
        @Nullable String visibilityReason,
        PlaceView place,
        @Nullable String text,
        Map<String, Object> attributes,
        @Nullable String noPhotoReason,

        @Schema(description = "由群组消息转来") @Nullable OriginView origin,

        List<ReportView.Photo> photos,
        @Nullable ResolutionView resolution,
        @Nullable String unit,
        @Nullable Instant heldUntil,
        @Nullable String duplicateOf,
        @Nullable RejectionView rejection,
        int supporters,

        @Schema(description = "上报人代称，仅经办部门可见", example = "骑手·S1RM") @Nullable
        String reporterHandle,

        @Nullable Boolean shareContact,
        @Nullable RatingView rating,
        Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        List<StepView> history,

        @Schema(description = "当前可执行的操作", example = "[\"verification\",\"rework\"]")
        List<String> allowedCommands)
        implements ReportView {

    /** The message it was made of; it names this report as well. */
    @Schema(name = "ReportOrigin")
    public record OriginView(
            @Schema(example = "fbg_0HZ8K3QF5S1RM") String groupId,
            @Schema(example = "fbm_0HZ8K3QF5S1RM") String messageId) {}

    /** What the unit says it did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportResolution")
    public record ResolutionView(
            List<ReportView.Photo> photos,
            @Nullable String note,
            @Nullable String noPhotoReason) {}

    /** Why it was refused. */
    @Schema(name = "ReportRejection")
    public record RejectionView(
            RejectionReason reason,
            @Schema(example = "现场未发现所报情况") String text) {}

    /** What the reporter thought of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportRating")
    public record RatingView(
            @Schema(example = "5") int score, @Nullable String comment, Instant at) {}

    /** One step of the case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportStep")
    public record StepView(
            int seq,
            @Schema(example = "acceptance") String what,
            @Nullable String from,
            @Schema(example = "ACCEPTED") String to,
            @Schema(example = "GRID_STAFF") String by,
            @Schema(description = "经办账号，仅经办部门可见") @Nullable String actor,
            @Nullable String unit,
            Instant at,
            @Nullable String reason,
            @Nullable String note) {}
}
