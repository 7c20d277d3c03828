package io.fengyi.learning.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discussion as its door shows it.
 *
 * @param summary once it is closed
 */
public record DiscussionFile(
        String id,
        long version,
        String area,
        DiscussionPhase phase,
        String topic,
        String text,
        Instant opens,
        Instant closes,
        @Nullable Instant closedAt,
        @Nullable String summary) {

    static DiscussionFile of(Discussion discussion, Instant now) {
        Discussion.Closing closing = discussion.closing();
        return new DiscussionFile(
                discussion.id(),
                discussion.currentVersion(),
                discussion.area(),
                discussion.phase(now),
                discussion.topic(),
                discussion.text(),
                discussion.opens(),
                discussion.closes(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.summary());
    }
}
