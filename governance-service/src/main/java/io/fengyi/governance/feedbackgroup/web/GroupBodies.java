package io.fengyi.governance.feedbackgroup.web;

import io.fengyi.governance.feedbackgroup.FeedbackGroup;
import io.fengyi.governance.feedbackgroup.GroupMessage;
import io.fengyi.governance.feedbackgroup.GroupTalk;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent about groups. */
final class GroupBodies {

    private GroupBodies() {}

    /** A new group, of a community or of a site in it. */
    @Schema(name = "OpenFeedbackGroup")
    record Open(
            @Schema(example = "古镇站骑手反馈群") @NotBlank @Size(min = 2, max = 40)
            String name,

            @Schema(example = "320299001001") @NotNull @Pattern(regexp = "[0-9]{12}")
            String communityCode,

            @Schema(description = "网点的群", example = "sit_0HZ8K3QF5S1RM") @Nullable @Size(max = 40)
            String siteId,

            @Schema(description = "群主（劳动者）；社区工作人员总可以代行", example = "wkr_0HZ8K3QF5S1RM") @Nullable @Size(max = 40)
            String keeperWorkerId) {}

    /** What can be edited. */
    @Schema(name = "EditFeedbackGroup")
    record EditGroup(
            @Schema(example = "古镇站骑手反馈群") @NotBlank @Size(min = 2, max = 40)
            String name,

            @Nullable @Size(max = 40) String keeperWorkerId,

            @Schema(description = "ENDED 即解散", example = "ACTIVE") @NotNull
            FeedbackGroup.State state) {}

    /** How one is in a group. */
    @Schema(name = "JoinFeedbackGroup")
    record Join(
            @Schema(description = "免打扰：不再收到本群消息提示", example = "false") @Nullable
            Boolean muted) {}

    /** A message. */
    @Schema(name = "WriteGroupMessage")
    record Write(
            @Schema(description = "不得含身份证号、电话、车牌", example = "三号门的充电柜坏了")
            @Nullable
            @Size(max = GroupMessage.LONGEST_TEXT)
            String text,

            @Schema(description = "已上传图片的编号，不超过 3 张") @Nullable @Size(max = GroupMessage.MOST_MEDIA)
            List<@NotNull @Size(max = 40) String> media) {

        @Nullable
        String words() {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** What a message does not say and a report needs. */
    @Schema(name = "ReportGroupMessage")
    record MakeReport(
            @Schema(example = "CMGT-05-01") @NotNull @Size(min = 7, max = 12)
            String categoryCode,

            @NotNull @Valid Spot place,

            @Schema(description = "类别要求的补充信息") @Nullable @Size(max = 20)
            Map<String, Object> attributes,

            @Schema(description = "消息没有照片时的说明", example = "夜间看不清") @Nullable @Size(min = 2, max = 100)
            String noPhotoReason,

            @Schema(description = "确认只涉及地点事物") @Nullable Boolean confirmPlaceOnly) {

        GroupTalk.Completion completion() {
            Map<String, Object> given = new LinkedHashMap<>(attributes == null ? Map.of() : attributes);
            given.values().removeIf(Objects::isNull);
            return new GroupTalk.Completion(
                    categoryCode, place.where(), given, noPhotoReason, Boolean.TRUE.equals(confirmPlaceOnly));
        }
    }

    /** A point with its reference system, or an address, or a station. */
    @Schema(name = "GroupReportWhere")
    record Spot(
            @Schema(example = "120.312") @Nullable Double longitude,
            @Schema(example = "31.491") @Nullable Double latitude,
            @Schema(example = "GCJ02") Place.@Nullable Crs crs,

            @Schema(example = "古镇社区人民路 12 号门口") @Nullable @Size(min = 4, max = 100)
            String address,

            @Schema(example = "stn_0HZ8K3QF5S3CD") @Nullable @Size(max = 40)
            String stationId,

            @Nullable @Pattern(regexp = "[0-9]{15}") String gridCode) {

        Submission.Where where() {
            boolean point = longitude != null || latitude != null || crs != null;
            return new Submission.Where(
                    point ? new Place(longitude, latitude, crs) : null, address, stationId, gridCode);
        }
    }
}
