package io.fengyi.governance.feedbackgroup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.feedbackgroup.FeedbackGroup;
import io.fengyi.governance.feedbackgroup.GroupDesk.Joined;
import io.fengyi.governance.feedbackgroup.GroupMember;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group; persons only as handles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedbackGroup")
record GroupView(
        @Schema(example = "fbg_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇站骑手反馈群") String name,
        @Schema(example = "320299001001") String communityCode,
        @Nullable String siteId,

        @Schema(description = "群主代称", example = "骑手·S1RM") @Nullable
        String keeperHandle,

        FeedbackGroup.State state,
        LocalDate since,
        @Nullable LocalDate until,
        @Schema(example = "12") long members,
        @Schema(description = "本人是否在群") boolean joined,
        @Schema(description = "免打扰；在群时才有") @Nullable Boolean muted,

        @Schema(description = "未读消息数（至多计到 99）；免打扰时没有", example = "3") @Nullable
        Long unread) {

    static GroupView of(Joined joined, @Nullable String keeperHandle) {
        FeedbackGroup group = joined.group();
        GroupMember member = joined.member();
        return new GroupView(
                group.id(),
                group.name(),
                group.communityCode(),
                group.siteId(),
                keeperHandle,
                group.state(),
                group.since(),
                group.until(),
                joined.members(),
                member != null,
                member == null ? null : member.muted(),
                member == null || member.muted() ? null : joined.unread());
    }

    /** A message; its author as a handle, staff as such. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GroupMessage")
    record MessageView(
            @Schema(example = "fbm_0HZ8K3QF5S1RM") String id,
            @Schema(example = "骑手·S1RM") String from,
            @Nullable String text,
            @Schema(description = "文字与图片已被彻底删除") boolean removed,
            List<PhotoView> media,
            Instant at,

            @Schema(description = "由本消息转成的上报", example = "rpt_0HZ8K3QF5S1RM") @Nullable
            String reportId) {}

    /** A photo with links that work for five minutes. */
    @Schema(name = "GroupPhoto")
    record PhotoView(@Schema(example = "med_0HZ8K3QF5S1RM") String id, String url, String thumbUrl) {}

    /** The answer to a message; kept for repeats of the key, so the words are not in it. */
    @Schema(name = "SentGroupMessage")
    record Sent(@Schema(example = "fbm_0HZ8K3QF5S1RM") String id, Instant at) {}

    /** The report that came of a message. */
    @Schema(name = "MessageReport")
    record Made(
            @Schema(example = "rpt_0HZ8K3QF5S1RM") String reportId,
            @Schema(example = "fbg_0HZ8K3QF5S1RM") String groupId,
            @Schema(example = "fbm_0HZ8K3QF5S1RM") String messageId) {}
}
