package io.fengyi.learning.discussion.web;

import io.fengyi.learning.discussion.DiscussionDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is sent about discussions and posts. */
final class DiscussionBodies {

    private DiscussionBodies() {}

    /** What is to be talked about, and until when. */
    @Schema(name = "DiscussionEntry", description = "讨论题目")
    record Topic(
            @NotNull @Size(min = 2, max = 60) @Schema(example = "雨天怎样骑得稳？")
            String topic,

            @Size(max = 1_000) @Schema(example = "说说你的办法，点赞最多的写进安全课。") @Nullable
            String text,

            @Schema(description = "默认立即", example = "2026-03-31T08:00:00+08:00") @Nullable
            OffsetDateTime opens,

            @NotNull @Schema(example = "2026-04-07T20:00:00+08:00")
            OffsetDateTime closes,

            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(description = "多个辖区时须填", example = "320299001") @Nullable
            String area) {

        DiscussionDesk.Topic value() {
            return new DiscussionDesk.Topic(
                    topic, text, opens == null ? null : opens.toInstant(), closes.toInstant(), area);
        }
    }

    /** What came out of it. */
    @Schema(name = "DiscussionClosing")
    record Closing(
            @NotNull @Size(min = 20, max = 2_000) @Schema(description = "小结", example = "大家认为减速、开灯、保持车距最管用，已写进安全课。")
            String summary) {}

    /** A post or a reply. */
    @Schema(name = "PostEntry")
    record Words(
            @NotNull @Size(min = 1, max = 1_000) @Pattern(regexp = "(?s).*\\S.*") @Schema(example = "先把胎压放低一点。")
            String text,

            @Schema(description = "回复的帖子，至多两层", example = "pst_0HZ8K3QF5S1RM") @Nullable
            String replyTo) {}

    /** Why a post is not shown. */
    @Schema(name = "PostHiding")
    record Hiding(
            @NotNull @Size(min = 2, max = 200) @Schema(example = "与主题无关")
            String reason) {}
}
