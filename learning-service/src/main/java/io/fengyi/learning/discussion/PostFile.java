package io.fengyi.learning.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as its door shows it.
 *
 * @param author handle, never an id
 * @param own whether the caller wrote it
 */
public record PostFile(
        String id,
        long version,
        String discussionId,
        @Nullable String parentId,
        int depth,
        String author,
        boolean own,
        String text,
        PostState state,
        Instant writtenAt,
        @Nullable String hiddenBecause) {

    static PostFile of(Post post, String handle, boolean own) {
        Post.Decision decision = post.decision();
        return new PostFile(
                post.id(),
                post.currentVersion(),
                post.discussionId(),
                post.parentId(),
                post.depth(),
                handle,
                own,
                post.text(),
                post.state(),
                post.writtenAt(),
                decision == null ? null : decision.reason());
    }
}
