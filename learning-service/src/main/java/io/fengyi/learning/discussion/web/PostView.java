package io.fengyi.learning.discussion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.discussion.PostFile;
import io.fengyi.learning.discussion.PostState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post with its author's handle. */
@Schema(name = "Post", description = "帖子")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostView(
        @Schema(example = "pst_0HZ8K3QF5S1RM") String id,
        @Nullable String replyTo,
        @Schema(description = "0 为主帖，至多 2", example = "0") int depth,
        @Schema(example = "骑手·S1RM") String author,
        boolean own,
        String text,
        PostState state,
        Instant writtenAt,
        @Schema(description = "仅作者与工作人员可见") @Nullable String hiddenBecause) {

    static PostView of(PostFile post) {
        return new PostView(
                post.id(),
                post.parentId(),
                post.depth(),
                post.author(),
                post.own(),
                post.text(),
                post.state(),
                post.writtenAt(),
                post.state() == PostState.HIDDEN ? post.hiddenBecause() : null);
    }
}
