package io.fengyi.learning.discussion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.discussion.DiscussionFile;
import io.fengyi.learning.discussion.DiscussionPhase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A discussion as everybody sees it. */
@Schema(name = "Discussion", description = "线上大讨论")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiscussionView(
        @Schema(example = "dsc_0HZ8K3QF5S1RM") String id,
        DiscussionPhase phase,
        @Schema(example = "320299001") String area,
        @Schema(example = "雨天怎样骑得稳？") String topic,
        String text,
        Instant opens,
        Instant closes,
        @Nullable Instant closedAt,
        @Schema(description = "小结，结束后才有") @Nullable String summary) {

    static DiscussionView of(DiscussionFile discussion) {
        return new DiscussionView(
                discussion.id(),
                discussion.phase(),
                discussion.area(),
                discussion.topic(),
                discussion.text(),
                discussion.opens(),
                discussion.closes(),
                discussion.closedAt(),
                discussion.summary());
    }
}
