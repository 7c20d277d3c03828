package io.fengyi.governance.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A report as somebody sends it; about places and things, never about persons. */
@Schema(example = """
                {"categoryCode":"CMGT-01-03","place":{"longitude":120.312,"latitude":31.491,"crs":"GCJ02"},"text":"盲道被共享单车占用","media":["med_0HZ8K3QF5S1RM"],"shareContact":false}""")
public record SubmitReport(
        @Schema(example = "CMGT-01-03") @NotNull @Size(min = 7, max = 12)
        String categoryCode,

        @NotNull @Valid Where place,

        @Schema(description = "不超过 500 字；文字与照片至少有一项") @Nullable @Size(max = 500)
        String text,

        @Schema(description = "已上传图片的编号，不超过 9 张") @Nullable @Size(max = Submission.MOST_PHOTOS)
        List<@NotNull @Size(max = 40) String> media,

        @Schema(description = "类别要求的补充信息") @Nullable @Size(max = 20)
        Map<String, Object> attributes,

        @Schema(description = "没有照片时的说明") @Nullable @Size(min = 2, max = 100)
        String noPhotoReason,

        @Schema(description = "是否允许工作人员就本件联系本人，默认否") @Nullable
        Boolean shareContact,

        @Schema(description = "是否涉及个人；是则不予受理并告知投诉渠道") @Nullable
        Boolean aboutPerson,

        @Schema(description = "确认只涉及地点事物：文字疑似含个人信息时，仍受理但先由工作人员审核") @Nullable
        Boolean confirmPlaceOnly) {

    /** A point with its reference system, or an address, or a station. */
    @Schema(name = "ReportWhere")
    public record Where(
            @Schema(example = "120.312") @Nullable Double longitude,
            @Schema(example = "31.491") @Nullable Double latitude,
            @Schema(example = "GCJ02") Place.@Nullable Crs crs,

            @Schema(example = "古镇社区人民路 12 号门口") @Nullable @Size(min = 4, max = 100)
            String address,

            @Nullable @Size(max = 40) String stationId,

            @Schema(description = "只有地址时可指明网格") @Nullable @Pattern(regexp = "[0-9]{15}")
            String gridCode) {

        Submission.Where where() {
            boolean point = longitude != null || latitude != null || crs != null;
            return new Submission.Where(
                    point ? new Place(longitude, latitude, crs) : null, blankToNull(address), stationId, gridCode);
        }
    }

    /** The multipart form of the same. */
    @Schema(name = "SubmitReportWithPhotos")
    record WithPhotos(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            SubmitReport report,

            @ArraySchema(schema = @Schema(type = "string", format = "binary"), maxItems = Submission.MOST_PHOTOS)
            List<String> photos) {}

    /** The answer to a new report. It is kept for repeats of the key, so it holds neither text nor photos. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportReceipt")
    public record Receipt(
            @Schema(example = "rpt_0HZ8K3QF5S1RM") String id,
            @Schema(example = "SUBMITTED") ReportStatus state,
            Visibility.Level visibility,
            @Schema(example = "CMGT-01-03") String categoryCode,
            @Schema(example = "320299001001001") @Nullable String gridCode,
            @Schema(example = "320299001001") String communityCode,
            Instant submittedAt,
            @Schema(description = "应在何时前受理") @Nullable Instant dueAt) {

        static Receipt of(Report report) {
            return new Receipt(
                    report.id(),
                    report.state(),
                    report.visibility().level(),
                    report.matter().categoryCode(),
                    report.place().gridCode(),
                    report.place().communityCode(),
                    report.times().submittedAt(),
                    report.agenda().dueAt());
        }
    }

    Submission submission(List<Supplier<InputStream>> photos) {
        return new Submission(
                categoryCode,
                place.where(),
                blankToNull(text),
                media == null ? List.of() : media,
                photos,
                attributes == null ? Map.of() : withoutNulls(attributes),
                blankToNull(noPhotoReason),
                Boolean.TRUE.equals(shareContact),
                Boolean.TRUE.equals(aboutPerson),
                Boolean.TRUE.equals(confirmPlaceOnly),
                null);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> given) {
        Map<String, Object> kept = new java.util.LinkedHashMap<>(given);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
